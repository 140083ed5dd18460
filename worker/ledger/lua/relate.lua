-- prefix, scope, articles per generation, life of one (ms), most relatives, share of Redis' memory
-- above which the index gives way, then per article: id, card, number of tokens, tokens. Puts articles into the index and gives, per article: its card as
-- it was put in, then the cards of those before it that have something in common with it.
--
-- A generation is two hashes: card by short id, with the article's place before it; and short ids
-- by token, end to end. The oldest generation goes as a whole when a new one is begun.
-- A full Redis must not keep documents from leaving it; the index is bounded.
insist()
local name = P .. 'related:' .. ARGV[2]
local size, life, most = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local share = tonumber(ARGV[6])
local GENERATIONS, SHORT, NAMED, FILED, PASSAGE, NAME = 4, 8, 64, 16, 3, 1000

local function cards(generation) return name .. ':' .. generation .. ':cards' end
local function filed(generation) return name .. ':' .. generation .. ':tokens' end

local state = redis.call('HMGET', name, 'generation', 'articles', 'born', 'next')
local current, articles = tonumber(state[1] or '0'), tonumber(state[2] or '0')
local born, upcoming = tonumber(state[3] or NOW), tonumber(state[4] or '0')
if articles >= size or math.abs(NOW - born) >= life / GENERATIONS then
  current, articles, born = current + 1, 0, NOW
  redis.call('UNLINK', cards(current - GENERATIONS - 1), filed(current - GENERATIONS - 1))
end

-- Documents need the room more: what is short of it begins anew.
local function is_short()
  local memory = redis.call('INFO', 'memory')
  local limit = tonumber(string.match(memory, '\nmaxmemory:(%d+)'))
  return limit > 0 and tonumber(string.match(memory, '\nused_memory:(%d+)')) > share * limit
end

local oldest = math.max(0, current - GENERATIONS)
if is_short() then
  for generation = oldest, current do redis.call('UNLINK', cards(generation), filed(generation)) end
  current, oldest, articles, born = current + 1, current + 1, 0, NOW
end

-- Not by one unpack(): Lua's stack holds 8,000 values.
local function many(hash, fields, into)
  for at = 1, #fields, 4000 do
    local last = math.min(at + 3999, #fields)
    for i, value in ipairs(redis.call('HMGET', hash, unpack(fields, at, last))) do
      if value then into(fields[at + i - 1], value) end
    end
  end
end

local function store(hash, fields)
  for at = 1, #fields, 4000 do
    redis.call('HSET', hash, unpack(fields, at, math.min(at + 3999, #fields)))
  end
  if #fields > 0 then redis.call('PEXPIRE', hash, math.floor(life * (1 + 1 / GENERATIONS))) end
end

local rows, ids, tokens, seen = {}, {}, {}, {}
local at = 7
while at <= #ARGV do
  local row = {id = string.sub(ARGV[at], 1, SHORT), card = ARGV[at + 1], tokens = {}}
  for i = at + 3, at + 2 + tonumber(ARGV[at + 2]) do
    row.tokens[#row.tokens + 1] = ARGV[i]
    if not seen[ARGV[i]] then
      seen[ARGV[i]] = true
      tokens[#tokens + 1] = ARGV[i]
    end
  end
  rows[#rows + 1], ids[#ids + 1] = row, row.id
  at = at + 3 + #row.tokens
end

-- known: card with its place, by short id; home: the generation where it is.
local known, home, holders = {}, {}, {}
for generation = oldest, current do
  many(cards(generation), ids, function(id, card) known[id], home[id] = card, generation end)
  local held = {}
  many(filed(generation), tokens, function(token, list) held[token] = list end)
  holders[generation] = held
end

local function file(row)
  local held = holders[current]
  for _, token in ipairs(row.tokens) do
    local list = held[token] or ''
    if #token ~= PASSAGE then
      held[token] = string.sub(list, -SHORT * (NAMED - 1)) .. row.id
    elseif #list < SHORT * FILED then
      held[token] = list .. row.id
    end
  end
end

local function place(packed) return (struct.unpack('>I', packed)) end

-- Those that share a token with the row, by how much they share.
local function alike(row)
  local shared, found = {}, {}
  for generation = oldest, current do
    for _, token in ipairs(row.tokens) do
      local list = holders[generation][token] or ''
      for i = 1, #list, SHORT do
        local id = string.sub(list, i, i + SHORT - 1)
        if id ~= row.id then
          if not shared[id] then
            found[#found + 1], home[id] = id, generation
          end
          shared[id] = (shared[id] or 0) + (#token == PASSAGE and 1 or NAME)
        end
      end
    end
  end
  return shared, found
end

local function fetch(found)
  local wanted = {}
  for _, id in ipairs(found) do
    if not known[id] then
      wanted[home[id]] = wanted[home[id]] or {}
      table.insert(wanted[home[id]], id)
    end
  end
  for generation = oldest, current do
    many(cards(generation), wanted[generation] or {}, function(id, card) known[id] = card end)
  end
end

local function earlier(row)
  local shared, found = alike(row)
  fetch(found)
  local mine, before = place(known[row.id]), {}
  for _, id in ipairs(found) do
    if known[id] and place(known[id]) < mine then before[#before + 1] = id end
  end
  table.sort(before, function(a, b)
    if shared[a] ~= shared[b] then return shared[a] > shared[b] end
    return place(known[a]) < place(known[b])
  end)
  local out = {string.sub(known[row.id], 5)}
  for i = 1, math.min(most, #before) do out[#out + 1] = string.sub(known[before[i]], 5) end
  return out
end

local out, fresh, changed = {}, {}, {}
for _, row in ipairs(rows) do
  if not known[row.id] then
    known[row.id], home[row.id] = struct.pack('>I', upcoming) .. row.card, current
    fresh[#fresh + 1], fresh[#fresh + 2] = row.id, known[row.id]
    upcoming, articles = upcoming + 1, articles + 1
    file(row)
    for _, token in ipairs(row.tokens) do changed[token] = true end
  end
  out[#out + 1] = earlier(row)
end
local lists = {}
for token in pairs(changed) do
  lists[#lists + 1], lists[#lists + 2] = token, holders[current][token]
end
if #fresh > 0 then
  store(cards(current), fresh)
  store(filed(current), lists)
  redis.call('HSET', name, 'generation', current, 'articles', articles, 'born', born, 'next', upcoming)
  redis.call('PEXPIRE', name, math.floor(life * (1 + 1 / GENERATIONS)))
end
return out
