import type { Tag } from './tag.ts';

/** What words ask for that make a message, or a clause of it, a request about places by itself. */
export const ASKS: readonly Tag[] = [
  'weather',
  'umbrella',
  'air',
  'wear',
  'outing',
  'route',
  'shortest',
  'where',
  'whereask',
  'howfar',
  'reach',
  'trip',
  'measure',
];
