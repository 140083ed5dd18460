-- prefix, most replays, then per dead letter: key, history entry. A replay resumes at the stage
-- that failed. Gives: now, then {stage, key...} per hint to send.
local most = tonumber(ARGV[2])
local out, open = {NOW}, {}
for i = 3, #ARGV, 2 do
  local key = ARGV[i]
  local field = redis.call('HMGET', letter(key), 'stage', 'replays', 'size', 'reason', 'raw')
  local stage = field[1]
  if stage and field[5] ~= '' and tonumber(field[2] or '0') < most then
    redis.call('RENAME', letter(key), doc(key))
    redis.call('HSET', doc(key), 'attempt', 0, 'alone', 0)
    redis.call('HDEL', doc(key), 'cap')
    redis.call('HINCRBY', doc(key), 'replays', 1)
    note(doc(key), ARGV[i + 1])
    redis.call('ZREM', P .. 'dead', key)
    redis.call('HINCRBY', P .. 'reasons', field[4], -1)
    count('dead', -1)
    count('at:' .. stage, 1)
    count('bytes', tonumber(field[3]))
    wait(key, stage)
    open[stage] = open[stage] or {stage}
    table.insert(open[stage], key)
  end
end
for _, stage in ipairs(STAGES) do
  if open[stage] then out[#out + 1] = open[stage] end
end
return out
