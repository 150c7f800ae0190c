import { type FailureKind, ProviderFailure } from '../failure.ts';

const MINUTE_MS = 60_000;

const DAY_MS = 86_400_000;

const CHINA_OFFSET_MS = 8 * 3_600_000;

const HINT = 'check AMAP_KEY: a key of the type "Web 服务", its IP whitelist, its services';

/** Not on land in China, or overseas without the privilege: a matter for another provider, not a fault. */
const ELSEWHERE = new Set(['20800', '20011']);

const AUTH = new Set(['10001', '10002', '10005', '10006', '10007', '10008', '10009', '10012', '10013', '10026']);

const QUOTA = new Set(['10003', '10010', '10029', '10044', '10045', '40000', '40001', '40002', '40003']);

const BURST = new Set(['10014', '10019', '10020', '10021']);

const REFUSED = new Set(['20000', '20001', '20002', '20012']);

export function failureOfCode(code: string, now: number): ProviderFailure {
  if (ELSEWHERE.has(code)) return new ProviderFailure('unsupported', { code });
  if (AUTH.has(code)) return new ProviderFailure('auth', { code, hint: HINT });
  if (QUOTA.has(code)) return new ProviderFailure('quota', { code, retryAfterMs: untilMidnight(now) });
  if (code === '10004') return new ProviderFailure('rate_limited', { code, retryAfterMs: MINUTE_MS });
  if (BURST.has(code)) return new ProviderFailure('rate_limited', { code, retryAfterMs: 0 });
  const kind: FailureKind = REFUSED.has(code) ? 'rejected' : 'server';
  return new ProviderFailure(kind, { code });
}

/** Quotas are renewed at midnight in China. */
function untilMidnight(now: number): number {
  return DAY_MS - ((now + CHINA_OFFSET_MS) % DAY_MS);
}
