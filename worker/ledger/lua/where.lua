-- prefix, keys. Gives per key: its state, then the keys of its items where it was split.
local out = {}
for i = 2, #ARGV do
  local key = ARGV[i]
  local field = redis.call('HMGET', doc(key), 'stage', 'state')
  if field[1] then
    out[#out + 1] = {field[2], field[1]}
  elseif redis.call('EXISTS', letter(key)) == 1 then
    out[#out + 1] = {'dead', redis.call('HGET', letter(key), 'reason')}
  elseif redis.call('ZSCORE', P .. 'finished', key) then
    local held = redis.call('SMEMBERS', items(key))
    -- Not by unpack(): Lua's stack holds 8,000 values, and an archive more items.
    local row = {#held > 0 and 'split' or 'delivered', ''}
    for _, item in ipairs(held) do row[#row + 1] = item end
    out[#out + 1] = row
  else
    out[#out + 1] = {'unknown', ''}
  end
end
return out
