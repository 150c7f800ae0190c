import { isRecord } from '../../lib/domain/is-record.ts';
import type { Miss } from '../../lib/domain/miss.ts';
import type { TravelMode } from '../../lib/domain/route.ts';
import { formatDistance } from '../../lib/i18n/format.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import type { GeoToolName } from '../../lib/tools/registry.ts';
import type { NextStep } from './next-step.ts';
import { searchAgain, widerRadius } from './search-again.ts';

/** A call that missed. */
export interface Missed {
  miss: Miss;
  name: GeoToolName;
  input: unknown;
  locale: Locale;
}

/** A search without a hit looks so many times farther. */
const FARTHER = 5;

/** The parameter that says where, of tools that can do without a name. */
const PLACE_OF: { [Name in GeoToolName]?: string } = {
  get_weather: 'place',
  search_places: 'near',
  outing_advice: 'place',
  travel_times: 'from',
  plan_trip: 'area',
};

/** What gets on after a miss without the model: at most three calls. */
export function missSteps({ miss, name, input, locale }: Missed): NextStep[] {
  const call = isRecord(input) ? input : {};
  const texts = wordsOf(locale).cards.miss;
  const instead = (label: string, change: Record<string, unknown>): NextStep => ({
    label,
    name,
    input: { ...call, ...change },
    text: label,
  });
  switch (miss.miss) {
    case 'not_found':
      return miss.search ? wider(miss.search, call, locale) : [];
    case 'no_transit':
    case 'off_lines':
    case 'no_ride':
    case 'no_route':
    case 'too_far':
      return modesAfter(miss.miss, call).map((mode) => ({
        ...instead(wordsOf(locale).cards.route.modes[mode], { mode }),
        text: wordsOf(locale).cards.route.instead[mode],
      }));
    case 'needs_start':
      return [instead(texts.fromCentre, { from: { ref: 'view' } })];
    case 'needs_position':
      return [instead(texts.atCentre, centred(call))];
    case 'needs_place': {
      const field = PLACE_OF[name];
      return field ? [instead(texts.atCentre, { [field]: { ref: 'view' } })] : [];
    }
    case 'unavailable':
      return [instead(texts.again, {})];
    default:
      return [];
  }
}

/** The same search farther out, and of closed places too. */
function wider(search: NonNullable<Miss['search']>, input: unknown, locale: Locale): NextStep[] {
  const { miss, next } = wordsOf(locale).cards;
  const { radiusM = 0, areaKind, openNow } = search;
  const farther = widerRadius(radiusM, FARTHER);
  const again = (label: string, change: Parameters<typeof searchAgain>[1]): NextStep => ({
    label,
    name: 'search_places',
    ...searchAgain({ search, input, locale }, change),
  });
  return [
    ...(openNow ? [again(miss.openOrClosed, { openNow: false })] : []),
    ...(areaKind === 'around' && farther > radiusM
      ? [again(next.wider(formatDistance(farther, locale)), { radiusM: farther })]
      : []),
  ];
}

/** Other ways to travel: any other where there is no way, a quicker one where it is too far. */
function modesAfter(
  miss: 'no_transit' | 'off_lines' | 'no_ride' | 'no_route' | 'too_far',
  { mode }: Record<string, unknown>,
): TravelMode[] {
  const all: TravelMode[] = miss === 'too_far' ? ['transit', 'drive'] : ['walk', 'bike', 'drive'];
  const asked = miss === 'no_route' || miss === 'too_far' ? mode : 'transit';
  return all.filter((each) => each !== asked);
}

/** The middle of the map in place of where the reader is, which is not known. */
const centred = (call: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(call).map(([key, value]) => [
      key,
      isRecord(value) && value.ref === 'me' ? { ref: 'view' } : value === 'me' ? { ref: 'view' } : value,
    ]),
  );
