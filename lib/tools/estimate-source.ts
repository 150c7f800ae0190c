import { creditOf } from '../domain/embedded-credits.ts';
import type { Source } from '../domain/source.ts';

/** The source named for straight-line estimates when no service answered. */
export const estimateSource = (now: Date): Source => ({
  id: 'embedded',
  name: 'Wentu estimate',
  attribution: creditOf('reach'),
  fetchedAt: now.toISOString(),
  offline: true,
  degraded: ['estimate'],
});
