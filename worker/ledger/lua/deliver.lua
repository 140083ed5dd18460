-- prefix, token, record ttl, length of the stream (0: no end), then per document: key, id, record
-- ('' if a sink holds it), event, bytes of the sources that the record names (0: whatever they are).
-- Gives: now, finished keys, then {key, sources} per document that has come from elsewhere meanwhile.
local token, ttl, length = ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
-- Records that stay in Redis must wait for room; those that a sink holds make it.
if #ARGV > 4 and ARGV[7] == '' then insist() end
local finished, others = {}, {}
for i = 5, #ARGV, 5 do
  local key, id, record, told = ARGV[i], ARGV[i + 1], ARGV[i + 2], tonumber(ARGV[i + 4])
  local field = redis.call('HMGET', doc(key), 'state', 'owner', 'stage', 'sources', 'feed',
    'size')
  local mine = field[1] == 'leased' and field[2] == token
  if mine and told > 0 and #field[4] ~= told then
    others[#others + 1] = {key, field[4]}
  elseif mine then
    if record ~= '' then
      redis.call('SET', P .. 'record:' .. id, record)
      if ttl > 0 then redis.call('EXPIRE', P .. 'record:' .. id, ttl) end
      if length > 0 then
        redis.call('XADD', P .. 'records', 'MAXLEN', '~', length, '*', 'id', id, 'event', ARGV[i + 3])
      else
        redis.call('XADD', P .. 'records', '*', 'id', id, 'event', ARGV[i + 3])
      end
    end
    feed_tally('delivered|' .. (field[5] or ''))
    count('at:' .. field[3], -1)
    count('bytes', -tonumber(field[6]))
    redis.call('DEL', doc(key))
    redis.call('ZREM', P .. 'leased', key)
    redis.call('ZADD', P .. 'finished', NOW, key)
    count('delivered', 1)
    finished[#finished + 1] = key
  end
end
return {NOW, finished, others}
