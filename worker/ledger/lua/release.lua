-- prefix, token, keys: handed back unworked, so the start does not count. Gives: now, keys.
local token = ARGV[2]
insist()
local out = {NOW}
for i = 3, #ARGV do
  local key = ARGV[i]
  if ours(key, token) then
    redis.call('HINCRBY', doc(key), 'attempt', -1)
    wait(key, redis.call('HGET', doc(key), 'stage'))
    out[#out + 1] = key
  end
end
return out
