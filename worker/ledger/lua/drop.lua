-- prefix, keys of dead letters that are to be forgotten. Gives: now, the keys that were there.
insist()
local out = {NOW}
for i = 2, #ARGV do
  if redis.call('DEL', letter(ARGV[i])) == 1 then
    redis.call('ZREM', P .. 'dead', ARGV[i])
    count('dropped', 1)
    out[#out + 1] = ARGV[i]
  end
end
return out
