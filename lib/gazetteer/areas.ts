import { distanceM } from '../geo/distance.ts';
import type { Candidate, Reader } from './candidate.ts';
import type { PlaceSpan } from './contract.ts';

/** A city's own things lie this near, whatever the tables say of borders. */
const CITY_REACH_M = 60_000;

/** Those of `hits` that lie in one of the areas; when none does and not `strict`, all of them. */
export function narrowed(reader: Reader, hits: Candidate[], areas: Candidate[], strict = false): Candidate[] {
  const ids = new Set(areas.map((area) => area.id));
  const countries = new Set(areas.filter((area) => area.kind === 'country').map((area) => area.countryCode));
  const inside = hits.filter(
    (hit) =>
      reader.areasOf(hit.id).some((area) => ids.has(area)) ||
      countries.has(hit.countryCode) ||
      areas.some(
        (area) =>
          area.kind === 'city' &&
          area.id !== hit.id &&
          hit.kind !== 'city' &&
          distanceM(area.at, hit.at) < CITY_REACH_M,
      ),
  );
  return inside.length > 0 || strict ? inside : hits;
}

/** 广东省 + 深圳市 + 南山区, "Springfield" + "Illinois": two neighbours of which one lies in the other are one place. */
export function joinedSpan(reader: Reader, text: string, first: PlaceSpan, second: PlaceSpan): PlaceSpan | null {
  const gap = text.slice(first.end, second.start);
  const join = (candidates: Candidate[]) => {
    const span = { start: first.start, end: second.end, text: text.slice(first.start, second.end), candidates };
    return candidates.length > 0 ? span : null;
  };
  if (!/^[\s,，·的]{0,3}$/.test(gap)) return null;
  const down = join(narrowed(reader, second.candidates, first.candidates.slice(0, 5), true));
  if (down) return down;
  const isLatinOrComma = gap !== '' && (/[,，]/.test(gap) || !/[一-鿿]/.test(second.text));
  return isLatinOrComma ? join(narrowed(reader, first.candidates, second.candidates.slice(0, 8), true)) : null;
}
