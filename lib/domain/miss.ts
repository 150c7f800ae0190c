import { z } from 'zod';
import { bbox } from '../geo/lng-lat-schema.ts';
import { place } from './place.ts';
import { searchAsked } from './search-asked.ts';
import { source } from './source.ts';

/** An honest miss: what could not be found or done, and what comes closest. */
export const miss = z.object({
  miss: z.enum([
    'not_found',
    'ambiguous',
    'not_covered',
    'no_route',
    'no_transit',
    /** Some metro lines of the city are known, and `about`, one end or both, has no stop of them within a walk. */
    'off_lines',
    /** Some metro lines of the city are known, and give no way that is quicker than walking. */
    'no_ride',
    'over_sea',
    'too_far',
    'needs_place',
    'needs_start',
    'same_place',
    'needs_position',
    /** Home, work or any saved place, as `about` says, is not set. */
    'needs_saved',
    'nothing_there',
    'unread_notation',
    'unavailable',
  ]),
  /** What was asked for, in the user's words. */
  about: z.string(),
  candidates: z.array(place).optional(),
  /** Where a search found nothing; radiusM: how far around the place it searched. */
  searched: z
    .object({
      name: z.string(),
      nameEn: z.string().optional(),
      radiusM: z.number().optional(),
      /** What the map shows of it; absent where that is what it shows already. */
      bbox: bbox.optional(),
    })
    .optional(),
  /** What a search without a hit asked for, to be changed and repeated. */
  search: searchAsked.optional(),
  /** Set when what was asked for is not a ref; lists those there are, "p1–p4, r1", or '' for none. */
  knownRefs: z.string().optional(),
  source: source.optional(),
});

export type Miss = z.infer<typeof miss>;

export function isMiss(output: unknown): output is Miss {
  return typeof output === 'object' && output !== null && 'miss' in output;
}
