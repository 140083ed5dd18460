-- prefix, start of the owner token, most losses, version, keys: their process is gone. It may have
-- held some of them before one stage and some before the next.
-- Gives: now, then {stage, key...} per group to be sent again.
local task, most, version = ARGV[2], tonumber(ARGV[3]), ARGV[4]
insist()
local held, size = {}, {}
for i = 5, #ARGV do
  local field = redis.call('HMGET', doc(ARGV[i]), 'state', 'owner', 'group', 'stage')
  if field[1] == 'leased' and string.sub(field[2], 1, #task) == task then
    local stage = field[4]
    held[stage] = held[stage] or {}
    table.insert(held[stage], ARGV[i])
    size[stage] = tonumber(field[3])
  end
end
local out = {NOW}
for _, stage in ipairs(STAGES) do
  local left = held[stage] and survivors(held[stage], stage, size[stage], most, version) or {}
  for _, group in ipairs(#left > 0 and halves(left, size[stage]) or {}) do
    table.insert(group, 1, stage)
    out[#out + 1] = group
  end
end
return out
