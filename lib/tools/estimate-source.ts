import { creditOf } from '../domain/embedded-credits.ts';
import type { Source } from '../domain/place.ts';

/** The source of what is estimated from straight lines because no service answered. */
export const estimateSource = (now: Date): Source => ({
  id: 'embedded',
  name: 'Wentu estimate',
  attribution: creditOf('reach'),
  fetchedAt: now.toISOString(),
  offline: true,
  degraded: ['estimate'],
});
