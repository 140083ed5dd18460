-- prefix, stage, token, lease, published, keys. Gives: now, then per document that is now ours:
-- key, attempt, history, sources, sink, input.
local stage, token, lease, published = ARGV[2], ARGV[3], tonumber(ARGV[4]), tonumber(ARGV[5])
local seen = tonumber(redis.call('HGET', P .. 'newest', stage) or '0')
local noted = redis.pcall('HSET', P .. 'newest', stage, math.max(published, seen))
insist()
-- Where Redis is full, what is nearly done goes first: each further stage takes more room.
if type(noted) == 'table' and ahead(stage) > 500 then return {NOW} end
local input = stage == 'clean' and 'raw' or 'data'
local free, mine, caps = {}, {}, {}
for i = 6, #ARGV do
  local field = redis.call('HMGET', doc(ARGV[i]), 'stage', 'state', 'cap')
  if field[1] == stage and field[2] == 'waiting' then
    free[#free + 1] = ARGV[i]
    caps[ARGV[i]] = tonumber(field[3])
  end
end
-- A document that came out of a lost batch does not go into a large one again.
for _, key in ipairs(free) do
  if not caps[key] or caps[key] >= #free then mine[#mine + 1] = key end
end
local out = {NOW}
if #mine > 0 then
  -- Workers may have different limits of time; whoever reconciles has to know the longest.
  local longest = tonumber(redis.call('GET', P .. 'lease') or '0')
  if lease > longest then redis.call('SET', P .. 'lease', lease) end
  redis.call('HSET', P .. 'claimed', string.match(token, '@(.*)$') or '', NOW)
end
for _, key in ipairs(mine) do
  local field = redis.call('HMGET', doc(key), 'attempt', 'history', 'sources', 'sink', input)
  local attempt = tonumber(field[1] or '0') + 1
  redis.call('HSET', doc(key), 'state', 'leased', 'owner', token, 'group', #mine, 'attempt', attempt)
  redis.call('ZREM', waiting(stage), key)
  redis.call('ZADD', P .. 'leased', NOW + lease, key)
  out[#out + 1] = {key, attempt, field[2] or '', field[3], field[4] or sink_of(key), field[5]}
end
return out
