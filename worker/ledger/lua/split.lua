-- prefix, token, parent, then per item: key, raw, source, sink, size, feed. The parent is replaced by
-- its items. Gives: now, the keys that are to be queued.
local token, parent = ARGV[2], ARGV[3]
insist()
local out = {NOW}
if not ours(parent, token) then return out end
-- What is done anew is done anew with all that is in it.
local again = redis.call('HGET', doc(parent), 'again') == '1'
for i = 4, #ARGV, 6 do
  local state = register(again, ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3],
    tonumber(ARGV[i + 4]), ARGV[i + 5])
  redis.call('SADD', items(parent), ARGV[i])
  if state == 'queued' then out[#out + 1] = ARGV[i] end
end
leave(parent, 'clean')
redis.call('DEL', doc(parent))
redis.call('ZADD', P .. 'finished', NOW, parent)
count('received', -1)
count('split', 1)
return out
