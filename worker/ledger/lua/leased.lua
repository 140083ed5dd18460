-- prefix, end of the owner tokens. Gives the leases of one worker: {token, stage, key...} each.
local suffix, groups, order = ARGV[2], {}, {}
for _, key in ipairs(redis.call('ZRANGE', P .. 'leased', 0, -1)) do
  local field = redis.call('HMGET', doc(key), 'owner', 'stage')
  if field[1] and string.sub(field[1], -#suffix) == suffix then
    if not groups[field[1]] then
      groups[field[1]] = {field[1], field[2]}
      order[#order + 1] = groups[field[1]]
    end
    table.insert(groups[field[1]], key)
  end
end
return order
