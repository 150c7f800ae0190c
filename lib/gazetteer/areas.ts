import { distanceM } from '../geo/distance.ts';
import type { Area } from './areas-named.ts';
import type { Candidate } from './candidate.ts';
import type { PlaceSpan } from './contract.ts';
import type { Lookup } from './lookup.ts';
import type { Reader } from './reader.ts';

/** Things within this distance belong to a city, whatever the tables say about borders. */
const CITY_REACH_M = 60_000;
/** A suburb or district is within this distance of the city it is said to be in. */
const SUBURB_REACH_M = 40_000;
const CHINA = new Set(['CN', 'HK', 'MO', 'TW']);

/** Whether the place lies in each of the areas. */
export function fitsAll(hit: Candidate, areas: Area[], { reader }: Pick<Lookup, 'reader'>): boolean {
  return areas.every((alternatives) => alternatives.some((area) => isIn(reader, hit, area)));
}

/** Those that lie in the areas; CA means California before it means Canada. */
export function filterByAreas(hits: Candidate[], areas: Area[], lookup: Pick<Lookup, 'reader'>): Candidate[] {
  const inside = hits.filter((hit) => fitsAll(hit, areas, lookup));
  const states = areas.map((area) => {
    const regions = area.filter(({ kind }) => kind === 'region');
    return regions.length > 0 ? regions : area;
  });
  const inState = inside.filter((hit) => fitsAll(hit, states, lookup));
  return inState.length > 0 ? inState : inside;
}

function isIn(reader: Reader, hit: Candidate, area: Candidate): boolean {
  if (hit.id === area.id) return false;
  if (reader.areasOf(hit.id).includes(area.id)) return true;
  if (area.kind === 'country') {
    return hit.countryCode === area.countryCode || (area.countryCode === 'CN' && CHINA.has(hit.countryCode));
  }
  if (area.kind !== 'city' && area.kind !== 'county') return false;
  if (hit.kind === 'country' || hit.kind === 'region') return false;
  if (hit.kind !== 'city' && hit.kind !== 'county') return distanceM(area.at, hit.at) < CITY_REACH_M;
  // In mainland China the tables say which city a district belongs to.
  if (hit.adcode || hit.countryCode !== area.countryCode || hit.importance >= area.importance) return false;
  return distanceM(area.at, hit.at) < SUBURB_REACH_M;
}

/** Nearest to the areas first; for a country or region, best known first. */
export function sortByDistance(hits: Candidate[], areas: Area[]): Candidate[] {
  const middle = areas.flat().find(({ kind }) => kind === 'city' || kind === 'county');
  if (!middle) return hits;
  const far = (hit: Candidate) => Math.min(0.5, distanceM(middle.at, hit.at) / 2e7);
  return hits.map((hit) => ({ ...hit, score: hit.score * (1 - far(hit)) })).toSorted((a, b) => b.score - a.score);
}

/** "Leeds York Sheffield": towns that are named one after the other. */
const isTown = ({ text, candidates: [best] }: PlaceSpan) =>
  /[a-z]/i.test(text) && best?.kind === 'city' && best.importance >= KNOWN_TOWN;
const KNOWN_TOWN = 0.68;

/** 广东省 + 深圳市 + 南山区, "Springfield" + "Illinois": two adjacent names, one within the other, are one place. */
export function joinedSpan(reader: Reader, text: string, first: PlaceSpan, second: PlaceSpan): PlaceSpan | null {
  const gap = text.slice(first.end, second.start);
  const join = (hits: Candidate[], areas: Candidate[]) => {
    const candidates = hits.filter((hit) => fitsAll(hit, [areas], { reader }));
    const span = { start: first.start, end: second.end, text: text.slice(first.start, second.end), candidates };
    return candidates.length > 0 ? span : null;
  };
  if (!/^[\s,，·的]{0,3}$/.test(gap)) return null;
  const isOfTwo = gap === ' ' && isTown(first) && isTown(second);
  const down = isOfTwo ? null : join(second.candidates, first.candidates.slice(0, 5));
  if (down) return down;
  const isLatinOrComma = gap !== '' && (/[,，]/.test(gap) || !/[一-鿿]/.test(second.text));
  return isLatinOrComma ? join(first.candidates, second.candidates.slice(0, 8)) : null;
}
