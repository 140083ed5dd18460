-- prefix, keys: documents whose result is safe in the sink though the ledger forgot them.
for i = 2, #ARGV do
  if redis.call('EXISTS', doc(ARGV[i])) == 0 and redis.call('EXISTS', letter(ARGV[i])) == 0
    and redis.call('ZADD', P .. 'finished', 'NX', NOW, ARGV[i]) == 1 then
    count('received', 1)
    count('delivered', 1)
    count('adopted', 1)
  end
end
return NOW
