/**
 * KEYS current and previous window of each budget. ARGV share of the previous window, max, expiry ms, cost and
 * needed room per budget. → [1 | 0, current, previous, current, previous …] as they were before.
 */
export const TAKE = `
local answer = { 1 }
for at = 1, #KEYS / 2 do
  local share, max, needs = tonumber(ARGV[at * 5 - 4]), tonumber(ARGV[at * 5 - 3]), tonumber(ARGV[at * 5])
  local present = tonumber(redis.call('GET', KEYS[at * 2 - 1]) or '0')
  local earlier = tonumber(redis.call('GET', KEYS[at * 2]) or '0')
  answer[#answer + 1] = present
  answer[#answer + 1] = earlier
  if present + earlier * share + needs > max then answer[1] = 0 end
end
if answer[1] == 1 then
  for at = 1, #KEYS / 2 do
    redis.call('INCRBY', KEYS[at * 2 - 1], ARGV[at * 5 - 1])
    redis.call('PEXPIRE', KEYS[at * 2 - 1], ARGV[at * 5 - 2])
  end
end
return answer`;

/** KEYS a window of each budget. ARGV expiry ms and cost per budget; what is given back leaves no less than 0. */
export const SPEND = `
for at = 1, #KEYS do
  if redis.call('INCRBY', KEYS[at], ARGV[at * 2]) < 0 then redis.call('SET', KEYS[at], '0') end
  redis.call('PEXPIRE', KEYS[at], ARGV[at * 2 - 1])
end
return 1`;

/** KEYS places. ARGV member, max, now, until. */
export const ENTER = `
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[3])
if not redis.call('ZSCORE', KEYS[1], ARGV[1]) and redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[2]) then return 0 end
redis.call('ZADD', KEYS[1], ARGV[4], ARGV[1])
redis.call('PEXPIREAT', KEYS[1], ARGV[4])
return 1`;

/** KEYS places. ARGV member. */
export const LEAVE = `return redis.call('ZREM', KEYS[1], ARGV[1])`;
