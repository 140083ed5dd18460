-- prefix, slack, most losses, longest lease or delay, batch, remember, version, limit, keep the dead, then
-- per stage '1'
-- if its queue is empty. Gives: now, expired, due, lost, then {stage, key...} per hint to send.
local slack, most, longest = tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local batch, remember, version, limit = tonumber(ARGV[5]), tonumber(ARGV[6]), ARGV[7], tonumber(ARGV[8])
insist()
longest = math.max(longest, tonumber(redis.call('GET', P .. 'lease') or '0'))
local hints = {}

local function send(stage, keys)
  local hint = {stage}
  for _, key in ipairs(keys) do hint[#hint + 1] = key end
  hints[#hints + 1] = hint
end

-- Documents that came out of a lost batch stay in groups no larger than their cap.
local function chunks(stage, keys)
  local open = {}
  for _, key in ipairs(keys) do
    local cap = math.min(batch, tonumber(redis.call('HGET', doc(key), 'cap') or batch))
    open[cap] = open[cap] or {}
    table.insert(open[cap], key)
    if #open[cap] >= cap then send(stage, open[cap]) open[cap] = nil end
  end
  for _, rest in pairs(open) do send(stage, rest) end
end

-- A clock that was set back leaves deadlines and marks in a future that will not come.
for _, stage in ipairs(STAGES) do
  local newest = tonumber(redis.call('HGET', P .. 'newest', stage) or '0')
  if newest > NOW + 1000 then redis.call('HSET', P .. 'newest', stage, NOW) end
end
local expired = redis.call('ZRANGEBYSCORE', P .. 'leased', '-inf', NOW, 'LIMIT', 0, limit)
for _, key in ipairs(redis.call('ZRANGEBYSCORE', P .. 'leased', NOW + longest + 1000, '+inf',
    'LIMIT', 0, limit)) do
  expired[#expired + 1] = key
end
local groups, order = {}, {}
for _, key in ipairs(expired) do
  local field = redis.call('HMGET', doc(key), 'owner', 'stage', 'group')
  if field[1] then
    if not groups[field[1]] then
      groups[field[1]] = {stage = field[2], size = tonumber(field[3]), keys = {}}
      order[#order + 1] = groups[field[1]]
    end
    table.insert(groups[field[1]].keys, key)
  else
    redis.call('ZREM', P .. 'leased', key)
  end
end
for _, group in ipairs(order) do
  local left = survivors(group.keys, group.stage, group.size, most, version)
  for _, half in ipairs(halves(left, group.size)) do send(group.stage, half) end
end

local due = redis.call('ZRANGEBYSCORE', P .. 'delayed', '-inf', NOW, 'LIMIT', 0, limit)
for _, key in ipairs(redis.call('ZRANGEBYSCORE', P .. 'delayed', NOW + longest + 1000, '+inf',
    'LIMIT', 0, limit)) do
  due[#due + 1] = key
end
local ready = {}
for _, key in ipairs(due) do
  local stage = redis.call('HGET', doc(key), 'stage')
  if stage then
    wait(key, stage)
    ready[stage] = ready[stage] or {}
    table.insert(ready[stage], key)
  else
    redis.call('ZREM', P .. 'delayed', key)
  end
end
for stage, keys in pairs(ready) do chunks(stage, keys) end

local lost = 0
for i, stage in ipairs(STAGES) do
  local newest = tonumber(redis.call('HGET', P .. 'newest', stage) or '0')
  local bound = math.min(ARGV[9 + i] == '1' and NOW or newest, NOW) - slack
  local keys = redis.call('ZRANGEBYSCORE', waiting(stage), '-inf', '(' .. bound, 'LIMIT', 0, limit)
  for _, key in ipairs(redis.call('ZRANGEBYSCORE', waiting(stage), NOW + 1000, '+inf',
      'LIMIT', 0, limit)) do
    keys[#keys + 1] = key
  end
  for _, key in ipairs(keys) do redis.call('ZADD', waiting(stage), NOW, key) end
  lost = lost + #keys
  chunks(stage, keys)
end

-- Names of workers that ended long ago: each start has one of its own.
for _, name in ipairs({'workers', 'claimed'}) do
  local seen = redis.call('HGETALL', P .. name)
  for i = 1, #seen, 2 do
    if tonumber(seen[i + 1]) < NOW - 86400000 then redis.call('HDEL', P .. name, seen[i]) end
  end
end
if remember > 0 then
  for _, key in ipairs(redis.call('ZRANGEBYSCORE', P .. 'finished', '-inf', NOW - remember,
      'LIMIT', 0, limit)) do
    redis.call('ZREM', P .. 'finished', key)
    redis.call('UNLINK', items(key))
  end
end
local keep = tonumber(ARGV[9])
if keep > 0 then
  for _, key in ipairs(redis.call('ZRANGEBYSCORE', P .. 'dead', '-inf', NOW - keep, 'LIMIT', 0, limit)) do
    redis.call('DEL', letter(key))
    redis.call('ZREM', P .. 'dead', key)
    count('dropped', 1)
  end
end
if lost > 0 then count('resent', lost) end
if #expired > 0 then count('expired', #expired) end
return {NOW, #expired, #due, lost, hints}
