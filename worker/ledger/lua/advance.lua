-- prefix, stage, next, token, fresh token, lease, then per document: key, data, entries. A commit and
-- the claim of the next stage in one step, for the worker that goes on with it. Gives: now, then
-- {key, sources} per document that is leased under the fresh token.
local stage, following, token, fresh = ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local lease = tonumber(ARGV[6])
insist()
local out, mine = {NOW}, {}
for i = 7, #ARGV, 3 do
  local field = redis.call('HMGET', doc(ARGV[i]), 'state', 'owner', 'sources', 'history')
  if field[1] == 'leased' and field[2] == token then
    mine[#mine + 1] = {ARGV[i], ARGV[i + 1], (field[4] or '') .. ARGV[i + 2] .. '\n', field[3]}
  elseif field[1] == 'leased' and field[2] == fresh then
    -- Asked again: the first answer was lost on its way.
    out[#out + 1] = {ARGV[i], field[3]}
  end
end
for _, row in ipairs(mine) do
  redis.call('HSET', doc(row[1]), 'stage', following, 'data', row[2], 'attempt', 1, 'alone', 0,
    'owner', fresh, 'group', #mine, 'history', row[3])
  redis.call('HDEL', doc(row[1]), 'cap')
  redis.call('ZADD', P .. 'leased', NOW + lease, row[1])
  out[#out + 1] = {row[1], row[4]}
end
if #mine > 0 then
  count('at:' .. stage, -#mine)
  count('at:' .. following, #mine)
  redis.call('HSET', P .. 'claimed', string.match(fresh, '@(.*)$') or '', NOW)
end
return out
