-- prefix, token, version, then per document: key, reason, class, message, fingerprint, entry.
-- Gives: now, buried keys.
local token, version = ARGV[2], ARGV[3]
insist()
local out = {NOW}
for i = 4, #ARGV, 6 do
  local key = ARGV[i]
  if ours(key, token) then
    note(doc(key), ARGV[i + 5])
    bury(key, redis.call('HGET', doc(key), 'stage'), ARGV[i + 1], ARGV[i + 2], ARGV[i + 3],
      ARGV[i + 4], version)
    out[#out + 1] = key
  end
end
return out
