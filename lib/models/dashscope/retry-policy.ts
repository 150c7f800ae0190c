import type { UpstreamFailure } from './failure.ts';
import type { OptionalField } from './optional-fields.ts';
import type { Progress } from './progress.ts';

export const MAX_ATTEMPTS = 3;
const MAX_ASKED_MS = 60_000;
const MAX_OWN_WAITS_MS = 30_000;
const JITTER_FLOOR_MS = 500;
const JITTER_CEILING_MS = 8_000;
const THROTTLE_MS = 30_000;
/** Another attempt needs at least this much to be worthwhile. */
const LEAST_MS = 1_000;

export type Step =
  | { kind: 'stop' }
  | { kind: 'other_key' }
  | { kind: 'other_model' }
  | { kind: 'trim' }
  | { kind: 'without_field'; field: OptionalField }
  /** asked: the service requested the wait, so it is shown as the countdown of a throttle. */
  | { kind: 'wait'; ms: number; asked: boolean };

/** Failures of one model or its limits, which another model may not have. */
const OF_THE_MODEL = new Set([
  'model_not_found',
  'access_denied',
  'quota_exhausted',
  'rate_limited',
  'upstream_unavailable',
  'upstream_timeout',
  'bad_upstream_response',
]);

/**
 * What to do after a failed attempt, before anything was visible. Pure, but for `takeRetry` (the global budget) and
 * `random` (0 ≤ x < 1). What it promises: K3 and U08 to U12 of docs/faults.md.
 */
export function nextStep(
  failure: UpstreamFailure,
  progress: Progress,
  random: () => number,
  takeRetry: () => boolean,
): Step {
  const giveUp: Step =
    progress.hasOtherModel && OF_THE_MODEL.has(failure.code) ? { kind: 'other_model' } : { kind: 'stop' };
  if (failure.key !== 'fine' && failure.key !== 'failing' && progress.hasOtherKey) return { kind: 'other_key' };
  if (failure.retry === 'never') return giveUp;
  if (failure.retry === 'trim') return progress.hasTrimmed ? { kind: 'stop' } : { kind: 'trim' };
  if (failure.retry === 'without_field') {
    const field = failure.refused;
    return !field || progress.leftOut.includes(field) ? { kind: 'stop' } : { kind: 'without_field', field };
  }
  if (progress.attempts >= MAX_ATTEMPTS) return giveUp;
  if (failure.retry === 'once' && progress.hasRetriedOnce) return giveUp;

  const wait = waitFor(failure, progress, random);
  if (wait === undefined || wait.ms >= progress.remainingMs) return giveUp;
  if (!wait.asked && wait.ms + LEAST_MS > progress.firstMs) return giveUp;
  // A request that hung once hangs again, and the time for a first answer is short.
  if (failure.code === 'upstream_timeout' && giveUp.kind === 'other_model') return giveUp;
  // Another model at once is better than a long wait for this one.
  if (wait.asked && wait.ms > JITTER_CEILING_MS && giveUp.kind === 'other_model') return giveUp;
  return takeRetry() ? wait : giveUp;
}

function waitFor(
  failure: UpstreamFailure,
  progress: Progress,
  random: () => number,
): (Step & { kind: 'wait' }) | undefined {
  const asked = failure.retryAfterMs;
  if (asked !== undefined && asked > 0) {
    if (asked > MAX_ASKED_MS || progress.hasHonouredWait) return undefined;
    return { kind: 'wait', ms: asked, asked: true };
  }
  if (failure.retry === 'throttle') {
    if (progress.hasHonouredWait) return undefined;
    // The limit counts a minute's tokens: after half a minute half of them are free again.
    return { kind: 'wait', ms: Math.round(THROTTLE_MS * (1 + random() / 2)), asked: true };
  }
  const ceiling = Math.min(JITTER_CEILING_MS, 1_000 * 2 ** progress.attempts);
  const ms = Math.round(JITTER_FLOOR_MS + random() * (ceiling - JITTER_FLOOR_MS));
  return progress.waitedMs + ms > MAX_OWN_WAITS_MS ? undefined : { kind: 'wait', ms, asked: false };
}
