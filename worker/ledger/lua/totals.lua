-- prefix. Gives: now, counters, reasons, then per stage: waiting, oldest waiting; leased, delayed,
-- finished, letters.
local out = {NOW, redis.call('HGETALL', COUNTERS), redis.call('HGETALL', P .. 'reasons')}
for _, stage in ipairs(STAGES) do
  local oldest = redis.call('ZRANGE', waiting(stage), 0, 0, 'WITHSCORES')
  out[#out + 1] = {redis.call('ZCARD', waiting(stage)), oldest[2] or ''}
end
out[#out + 1] = {redis.call('ZCARD', P .. 'leased'), redis.call('ZCARD', P .. 'delayed'),
  redis.call('ZCARD', P .. 'finished'), redis.call('ZCARD', P .. 'dead')}
return out
