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
    local items = redis.call('SMEMBERS', P .. 'items:' .. key)
    out[#out + 1] = {#items > 0 and 'split' or 'delivered', '', unpack(items)}
  else
    out[#out + 1] = {'unknown', ''}
  end
end
return out
