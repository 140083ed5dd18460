-- prefix, record ttl, length of the stream (0: no end), then per mark: marked id, id that says so,
-- mark, event. Said once, however often it is asked. Gives: now, the ids that were not marked so before.
insist()
local ttl, length = tonumber(ARGV[2]), tonumber(ARGV[3])
local out = {NOW}
for i = 4, #ARGV, 4 do
  local name = P .. 'marks:' .. ARGV[i]
  if redis.call('HSETNX', name, ARGV[i + 1], ARGV[i + 2]) == 1 then
    if length > 0 then
      redis.call('XADD', P .. 'records', 'MAXLEN', '~', length, '*', 'id', ARGV[i], 'event', ARGV[i + 3])
    else
      redis.call('XADD', P .. 'records', '*', 'id', ARGV[i], 'event', ARGV[i + 3])
    end
    if ttl > 0 then redis.call('EXPIRE', name, ttl) end
    out[#out + 1] = ARGV[i]
  end
end
return out
