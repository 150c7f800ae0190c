import { categoryOf } from '../../domain/category-of.ts';
import type { Place } from '../../domain/place.ts';
import { parseAddress } from '../../geo/address/parse-address.ts';
import { distanceM } from '../../geo/distance.ts';
import { addressMatch } from './address-match.ts';
import { liesIn } from './area-fit.ts';
import type { Asked, FoundPlace, Match } from './asked.ts';
import { nameCandidates } from './name-candidates.ts';
import { type Likeness, sameName } from './same-name.ts';

const AREA_KINDS = new Set(['country', 'region', 'city', 'county', 'district', 'locality']);
/** Naming such a thing does not ask for the city it is in. */
const THING =
  /(?:机场|车站|火车站|[东西南北]站|地铁站|酒店|宾馆|银行|公司|集团|大学|学院|医院|博物馆|公园|商场|大厦|餐厅|饭店)$|\b(?:airport|station|hotel|bank|company|inc|ltd|corp|university|college|hospital|museum|park|mall|tower|restaurant|cafe|bridge|stadium|harbou?r|port)$/i;
/** How close a live place must be to what the gazetteer knows under the name to count as the same. */
const SAME_M: Record<string, number> = { country: 3_000_000, region: 500_000, city: 40_000, county: 40_000 };

/** How a result matches the query, by its names, house, street and areas; 'other': it is something else. */
export function matchOf(asked: Asked, place: FoundPlace): Match {
  if (!asked.areas.every((area) => liesIn(place, area))) return 'other';
  const address = parseAddress(asked.text);
  if (address) return named(asked, place) ?? addressMatch(address, place);
  // The gazetteer has already compared the names.
  if (place.match) return place.match;
  return named(asked, place) ?? 'other';
}

/**
 * By its names; undefined: none of them is similar. An address is a name if a place is called that: "10 Downing
 * Street".
 */
function named(asked: Asked, place: FoundPlace): Match | undefined {
  const isAddress = parseAddress(asked.text) !== null;
  if (isAddress && (place.kind === 'address' || place.kind === 'street' || place.match)) return undefined;
  const names = [place.name, place.nameEn, ...(place.otherNames ?? [])].filter((name) => name !== undefined);
  const texts = [
    ...nameCandidates(asked, place),
    ...(asked.textEn ? nameCandidates({ ...asked, text: asked.textEn }, place) : []),
  ];
  const found = new Set<Likeness>(texts.flatMap((text) => names.map((name) => sameName(text, name))));
  // "The bank" and 「机场」 name a kind of thing, even if some village has that name.
  if (categoryOf(asked.text.replace(/^the /i, '')) && !asked.known.length) return 'other';
  if (found.has('exact')) return 'exact';
  if (found.has('alias')) return 'alias';
  if (isAddress) return undefined;
  if (asked.known.some((known) => isSamePlace(known, place))) return 'alias';
  if (found.has('typo')) return 'typo';
  const isThing = THING.test(asked.text.trim()) && AREA_KINDS.has(place.kind);
  return found.size > 0 && [...found].every((each) => each === 'unlike') && !isThing ? 'alias' : undefined;
}

function isSamePlace(known: Place, place: Place): boolean {
  if (AREA_KINDS.has(known.kind) !== AREA_KINDS.has(place.kind)) return false;
  return distanceM(known.at, place.at) <= (SAME_M[known.kind] ?? 3_000);
}
