-- prefix, token, then per document: key, delay, entry. Gives: now, delayed keys.
local token = ARGV[2]
insist()
local out = {NOW}
for i = 3, #ARGV, 3 do
  local key = ARGV[i]
  if ours(key, token) then
    note(doc(key), ARGV[i + 2])
    count('failed:' .. redis.call('HGET', doc(key), 'stage'), 1)
    redis.call('HSET', doc(key), 'state', 'delayed', 'owner', '')
    redis.call('ZREM', P .. 'leased', key)
    redis.call('ZADD', P .. 'delayed', NOW + tonumber(ARGV[i + 1]), key)
    out[#out + 1] = key
  end
end
return out
