// One stream is four keys with the same hash tag: log (a Redis stream whose ids are "<offset>-0"), meta (fence, ended),
// alive (expires when the producer falls silent) and stop (a requested stop).

/** KEYS log, meta, alive. ARGV fence, alive ms. 1: created; 0: a newer producer has it. */
export const CREATE = `
if redis.call('HGET', KEYS[2], 'removed') then redis.call('DEL', KEYS[2]) end
local fence = tonumber(redis.call('HGET', KEYS[2], 'fence') or '-1')
if fence >= tonumber(ARGV[1]) then return 0 end
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[2], 'fence', ARGV[1], 'ended', '0')
redis.call('PEXPIRE', KEYS[2], 3600000)
redis.call('SET', KEYS[3], '1', 'PX', ARGV[2])
return 1`;

// Redis may have lost the meta key (eviction, failover), so the producer puts it back. What the log lost with it is a
// gap in the offsets, which readers notice.
const HOLD = `
local fence = tonumber(redis.call('HGET', KEYS[2], 'fence') or '-1')
if fence > tonumber(ARGV[1]) then return 0 end
if fence < tonumber(ARGV[1]) then
  if fence >= 0 then redis.call('DEL', KEYS[1]) end
  redis.call('HSET', KEYS[2], 'fence', ARGV[1], 'ended', '0')
  redis.call('PEXPIRE', KEYS[2], 3600000)
end`;

/** KEYS log, meta, alive. ARGV fence, offset, data, channel, alive ms. 1: appended; 0: a newer producer has it. */
export const APPEND = `${HOLD}
redis.call('XADD', KEYS[1], ARGV[2] .. '-0', 'd', ARGV[3])
redis.call('PEXPIRE', KEYS[1], 3600000)
redis.call('SET', KEYS[3], '1', 'PX', ARGV[5])
redis.call('PUBLISH', ARGV[4], ARGV[2])
return 1`;

/** KEYS log, meta. ARGV fence, channel, keep ms, last offset. */
export const END = `${HOLD}
redis.call('HSET', KEYS[2], 'ended', '1', 'last', ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
redis.call('PEXPIRE', KEYS[2], ARGV[3])
redis.call('PUBLISH', ARGV[2], 'end')
return 1`;

/** KEYS log, meta, alive. ARGV after, most characters. → [fence | '', ended, last offset, alive, offset, data, …] */
export const READ = `
local meta = redis.call('HMGET', KEYS[2], 'fence', 'ended', 'last')
local answer = { meta[1] or '', meta[2] or '0', meta[3] or '0', redis.call('EXISTS', KEYS[3]) }
local size = 0
for _, entry in ipairs(redis.call('XRANGE', KEYS[1], '(' .. ARGV[1] .. '-0', '+', 'COUNT', 64)) do
  answer[#answer + 1] = string.match(entry[1], '^%d+')
  answer[#answer + 1] = entry[2][2]
  size = size + #entry[2][2]
  if size > tonumber(ARGV[2]) then break end
end
return answer`;

/** KEYS log, meta, alive, stop. ARGV fence, alive ms. → 1 if a stop was requested. */
export const BEAT = `${HOLD}
redis.call('SET', KEYS[3], '1', 'PX', ARGV[2])
return redis.call('EXISTS', KEYS[4])`;

/** KEYS meta, alive, stop. ARGV channel, id. → 1 if somebody is producing the stream and was told. */
export const STOP = `
if redis.call('HGET', KEYS[1], 'ended') ~= '0' or redis.call('EXISTS', KEYS[2]) == 0 then return 0 end
redis.call('SET', KEYS[3], '1', 'PX', 60000)
redis.call('PUBLISH', ARGV[1], ARGV[2])
return 1`;

/** KEYS log, meta, alive, stop. The log is gone; whoever is still writing is refused. */
export const REMOVE = `
redis.call('DEL', KEYS[1], KEYS[3], KEYS[4])
redis.call('HSET', KEYS[2], 'fence', '9007199254740991', 'ended', '1', 'last', '0', 'removed', '1')
redis.call('PEXPIRE', KEYS[2], 600000)
return 1`;
