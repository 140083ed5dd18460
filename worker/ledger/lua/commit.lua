-- prefix, stage, next, token, then per document: key, data, entries. Gives: now, committed keys.
local stage, following, token = ARGV[2], ARGV[3], ARGV[4]
insist()
local out = {NOW}
for i = 5, #ARGV, 3 do
  local key = ARGV[i]
  if ours(key, token) then
    redis.call('HSET', doc(key), 'stage', following, 'data', ARGV[i + 1], 'attempt', 0, 'alone', 0)
    redis.call('HDEL', doc(key), 'cap')
    note(doc(key), ARGV[i + 2])
    wait(key, following)
    count('at:' .. stage, -1)
    count('at:' .. following, 1)
    out[#out + 1] = key
  end
end
return out
