-- prefix, token, record ttl, length of the stream (0: no end), then per document: key, id, record ('' if a sink holds it), event.
-- Gives: now, finished keys.
local token, ttl, length = ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local out = {NOW}
-- Records that stay in Redis must wait for room; those that a sink holds make it.
if #ARGV > 4 and ARGV[7] == '' then insist() end
for i = 5, #ARGV, 4 do
  local key, id, record = ARGV[i], ARGV[i + 1], ARGV[i + 2]
  if ours(key, token) then
    if record ~= '' then
      redis.call('SET', P .. 'record:' .. id, record)
      if ttl > 0 then redis.call('EXPIRE', P .. 'record:' .. id, ttl) end
      if length > 0 then
        redis.call('XADD', P .. 'records', 'MAXLEN', '~', length, '*', 'id', id, 'event', ARGV[i + 3])
      else
        redis.call('XADD', P .. 'records', '*', 'id', id, 'event', ARGV[i + 3])
      end
    end
    feed_count(doc(key), 'delivered')
    leave(key, 'deliver')
    redis.call('DEL', doc(key))
    redis.call('ZADD', P .. 'finished', NOW, key)
    count('delivered', 1)
    out[#out + 1] = key
  end
end
return out
