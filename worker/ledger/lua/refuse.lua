-- prefix, version, then per file: key, source, sink, size, reason, class, message, feed. A file that
-- is never read ends as a dead letter without its bytes. Gives: now, the keys that are new.
local out = {NOW}
for i = 3, #ARGV, 8 do
  local key = ARGV[i]
  count('received', 1)
  feed_tally('received|' .. ARGV[i + 7])
  if redis.call('EXISTS', letter(key)) == 1 then
    count('duplicate', 1)
  else
    redis.call('HSET', letter(key), 'stage', 'clean', 'state', 'dead', 'owner', '', 'attempt', 0,
      'alone', 0, 'raw', '', 'sources', '[' .. ARGV[i + 1] .. ']', 'sink', ARGV[i + 2],
      'size', ARGV[i + 3], 'received', NOW, 'history', '', 'reason', ARGV[i + 4],
      'class', ARGV[i + 5], 'message', ARGV[i + 6], 'fingerprint', ARGV[i + 5] .. ':producer',
      'feed', ARGV[i + 7], 'version', ARGV[2], 'died', NOW)
    redis.call('ZADD', P .. 'dead', NOW, key)
    count('dead', 1)
    feed_count(letter(key), 'dead')
    redis.call('HINCRBY', P .. 'reasons', ARGV[i + 4], 1)
    out[#out + 1] = key
  end
end
return out
