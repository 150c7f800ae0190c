import { isRecord } from '../../lib/domain/is-record.ts';
import { kindName } from '../../lib/domain/kind-names.ts';
import type { SearchAsked } from '../../lib/domain/search-asked.ts';
import { formatDistance } from '../../lib/i18n/format.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { areaNameIn } from '../../lib/tools/search-places/places-found.ts';

/** What a chip changes; `inView`: where the map is now. */
export type SearchChange = Partial<Pick<SearchAsked, 'category' | 'radiusM'>> & { openNow?: boolean; inView?: boolean };

/** Radii worth choosing, in metres. */
export const RADII_M = [500, 1_000, 2_000, 5_000, 10_000] as const;
const FARTHEST_M = 50_000;
/** Kinds people go on to look for. */
export const KINDS = ['restaurant', 'cafe', 'hotel', 'museum', 'park', 'supermarket', 'pharmacy', 'toilets'] as const;

/** A radius some times as wide, as round as one would say it. */
export function widerRadius(radiusM: number, times: number): number {
  const wider = radiusM * times;
  const step = wider < 10_000 ? 500 : 5_000;
  return Math.min(FARTHEST_M, Math.round(wider / step) * step);
}

/** The same search with something changed, as a call, and what the conversation says was asked. */
export function searchAgain(
  { search, input, locale }: { search: SearchAsked; input: unknown; locale: Locale },
  { inView = false, ...change }: SearchChange,
): { input: Record<string, unknown>; text: string } {
  const next: SearchAsked = { ...search, ...change };
  const { query, category, radiusM, exclude } = next;
  const isOpen = next.openNow === true;
  const isAround = !inView && search.areaKind === 'around' && radiusM !== undefined;
  // Another kind of place is not looked for by the words for this one.
  const words = change.category === undefined && query !== undefined ? { query } : {};
  const texts = wordsOf(locale);
  const where = inView ? texts.tools.labels.mapArea : areaNameIn(search, locale);
  const what = words.query ?? (category ? kindName(category, locale) : texts.kinds.place);
  return {
    input: {
      ...words,
      ...(category && { category }),
      ...(isOpen && { open_now: true }),
      ...(exclude && { exclude }),
      ...kept(input, ['limit', 'sort']),
      ...(inView
        ? { within: 'view' }
        : isAround
          ? { near: { point: search.center, label: where.slice(0, 80) }, radius_m: radiusM }
          : elsewhere(input)),
    },
    text: texts.cards.places.again(what, where, isAround ? formatDistance(radiusM, locale) : undefined, isOpen),
  };
}

/** An area keeps the words it was given with; with none it was what the map showed. */
function elsewhere(input: unknown): Record<string, unknown> {
  const area = kept(input, ['within', 'along', 'near', 'radius_m']);
  return Object.keys(area).length > 0 ? area : { within: 'view' };
}

function kept(input: unknown, keys: readonly string[]): Record<string, unknown> {
  return isRecord(input) ? Object.fromEntries(keys.flatMap((key) => (key in input ? [[key, input[key]]] : []))) : {};
}
