-- Shared by all scripts. ARGV[1] is the key prefix. Times are Redis' own, in milliseconds.
local P = ARGV[1]
local clock = redis.call('TIME')
local NOW = tonumber(clock[1]) * 1000 + math.floor(tonumber(clock[2]) / 1000)
local STAGES = {'clean', 'parse', 'extract', 'deliver'}
local COUNTERS = P .. 'counters'

-- What is counted is written once, when the step is over (scripts.py).
local tally, feeds = {}, {}
local function count(name, by) tally[name] = (tally[name] or 0) + by end
local function feed_tally(name) feeds[name] = (feeds[name] or 0) + 1 end
local function flush()
  for name, by in pairs(tally) do
    if by ~= 0 then redis.call('HINCRBY', COUNTERS, name, by) end
  end
  for name, by in pairs(feeds) do redis.call('HINCRBY', P .. 'feeds', name, by) end
end
local function doc(key) return P .. 'doc:' .. key end
-- A full Redis refuses writes, unless a script has deleted something before. Whoever works off what
-- fills it calls this first; nothing has the name that is deleted.
local function insist() redis.call('DEL', P .. 'nothing') end

local function letter(key) return P .. 'letter:' .. key end
-- Of a container that was split; known as long as its id is.
local function items(key) return P .. 'items:' .. key end
local function waiting(stage) return P .. 'waiting:' .. stage end

local function note(hash, entry)
  local past = redis.call('HGET', hash, 'history') or ''
  -- Whoever waits for a full sink tries for days: of a long history the last line is replaced.
  if #past > 8192 then past = string.gsub(past, '[^\n]*\n$', '', 1) end
  redis.call('HSET', hash, 'history', past .. entry .. '\n')
end

local function feed_count(hash, state)
  feed_tally(state .. '|' .. (redis.call('HGET', hash, 'feed') or ''))
end

local function entry(stage, worker, attempt, outcome)
  return table.concat({stage, NOW, worker, attempt, '', outcome}, '\t')
end

-- The document stands before `stage` and anybody may claim it.
local function wait(key, stage)
  redis.call('ZREM', P .. 'leased', key)
  redis.call('ZREM', P .. 'delayed', key)
  redis.call('HSET', doc(key), 'state', 'waiting', 'owner', '')
  redis.call('ZADD', waiting(stage), NOW, key)
end

-- Is the document leased under this token?
local function ours(key, token)
  local field = redis.call('HMGET', doc(key), 'state', 'owner')
  return field[1] == 'leased' and field[2] == token
end

-- How many documents are further than `stage`?
local function ahead(stage)
  local total, passed = 0, false
  for _, name in ipairs(STAGES) do
    if passed then total = total + tonumber(redis.call('HGET', COUNTERS, 'at:' .. name) or '0') end
    passed = passed or name == stage
  end
  return total
end

-- The document has left the stages, one way or the other.
local function leave(key, stage)
  redis.call('ZREM', P .. 'leased', key)
  redis.call('ZREM', P .. 'delayed', key)
  redis.call('ZREM', waiting(stage), key)
  count('at:' .. stage, -1)
  count('bytes', -tonumber(redis.call('HGET', doc(key), 'size')))
end

local function bury(key, stage, reason, class, message, fingerprint, version)
  leave(key, stage)
  redis.call('RENAME', doc(key), letter(key))
  redis.call('HSET', letter(key), 'state', 'dead', 'reason', reason, 'class', class,
    'message', message, 'fingerprint', fingerprint, 'version', version, 'died', NOW)
  redis.call('ZADD', P .. 'dead', NOW, key)
  redis.call('ZREM', P .. 'finished', key)
  redis.call('UNLINK', items(key))
  count('dead', 1)
  count('failed:' .. stage, 1)
  feed_count(letter(key), 'dead')
  redis.call('HINCRBY', P .. 'reasons', reason, 1)
end

-- A process was lost while it held these documents. Those that were alone carry the blame.
local function survivors(keys, stage, size, most, version)
  local left = {}
  for _, key in ipairs(keys) do
    local worker = string.match(redis.call('HGET', doc(key), 'owner') or '', '@(.*)$') or ''
    local attempt = redis.call('HGET', doc(key), 'attempt') or '0'
    note(doc(key), entry(stage, worker, attempt, 'lost'))
    local alone = 0
    if size == 1 then
      alone = redis.call('HINCRBY', doc(key), 'alone', 1)
    else
      -- Whoever it was: the others keep all their attempts for errors of their own.
      redis.call('HINCRBY', doc(key), 'attempt', -1)
    end
    if alone >= most then
      bury(key, stage, 'lost_process', 'LostProcessError',
        'its process died or was killed ' .. alone .. ' times while it held this document alone',
        'lost_process:' .. stage, version)
    else
      redis.call('HSET', doc(key), 'cap', math.max(1, math.ceil(size / 2)))
      count('failed:' .. stage, 1)
      wait(key, stage)
      left[#left + 1] = key
    end
  end
  return left
end

local function halves(keys, size)
  local cap, groups = math.max(1, math.ceil(size / 2)), {}
  for at = 1, #keys, cap do
    groups[#groups + 1] = {unpack(keys, at, math.min(at + cap - 1, #keys))}
  end
  return groups
end

-- A sink's URL is kept once, by the tag with which the keys of its documents end.
local sinks = {}
local function note_sink(key, url)
  local tag = string.sub(key, -8)
  if sinks[tag] ~= url then redis.call('HSET', P .. 'sinks', tag, url) end
  sinks[tag] = url
end

local function sink_of(key)
  local tag = string.sub(key, -8)
  sinks[tag] = sinks[tag] or redis.call('HGET', P .. 'sinks', tag)
  return sinks[tag]
end

-- Take in one document; what became of it: queued, duplicate.
local function register(again, key, raw, source, sink, size, feed)
  count('received', 1)
  feed_tally('received|' .. feed)
  if redis.call('EXISTS', doc(key)) == 1 then
    local sources = redis.call('HGET', doc(key), 'sources')
    if #sources < 16384 then
      redis.call('HSET', doc(key), 'sources', string.sub(sources, 1, -2) .. ',' .. source .. ']')
    end
    count('duplicate', 1)
    return 'duplicate'
  end
  local dead = redis.call('EXISTS', letter(key)) == 1
  if not again and (dead or redis.call('ZSCORE', P .. 'finished', key)) then
    redis.call('XADD', P .. 'duplicates', 'MAXLEN', '~', 10000, '*', 'key', key, 'source', source)
    count('duplicate', 1)
    return dead and 'dead' or 'duplicate'
  end
  if dead then
    redis.call('DEL', letter(key))
    redis.call('ZREM', P .. 'dead', key)
    count('dropped', 1)
  end
  -- Each field takes some 50 bytes: what is empty or nought is not there (owner, attempt, alone,
  -- history, feed).
  redis.call('HSET', doc(key), 'stage', 'clean', 'state', 'waiting', 'raw', raw,
    'sources', '[' .. source .. ']', 'size', size)
  note_sink(key, sink)
  if feed ~= '' then redis.call('HSET', doc(key), 'feed', feed) end
  if again then redis.call('HSET', doc(key), 'again', '1') end
  redis.call('ZADD', waiting('clean'), NOW, key)
  count('at:clean', 1)
  count('bytes', size)
  return 'queued'
end
