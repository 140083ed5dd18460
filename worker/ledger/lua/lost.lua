-- prefix, stage, start of the owner token, most losses, version, keys: their process is gone.
-- Gives: now, then groups of keys to be sent again.
local stage, task, most, version = ARGV[2], ARGV[3], tonumber(ARGV[4]), ARGV[5]
local held, size = {}, 1
for i = 6, #ARGV do
  local field = redis.call('HMGET', doc(ARGV[i]), 'state', 'owner', 'group')
  if field[1] == 'leased' and string.sub(field[2], 1, #task) == task then
    held[#held + 1] = ARGV[i]
    size = tonumber(field[3])
  end
end
local out = {NOW}
for _, group in ipairs(halves(survivors(held, stage, size, most, version), size)) do
  out[#out + 1] = group
end
return out
