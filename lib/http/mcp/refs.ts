import { isMiss } from '../../domain/miss.ts';
import { nameFor } from '../../domain/name-for.ts';
import type { Place } from '../../domain/place.ts';
import type { Locale } from '../../i18n/index.ts';
import { asData } from '../../tools/as-data.ts';
import type { Referent } from '../../tools/context.ts';
import { placeOfReferent } from '../../tools/place-of-referent.ts';
import { pointName } from '../../tools/resolve-place.ts';

export const NOT_KEPT = 'refs are not kept between calls; pass coordinates';

/** What a call can refer to without a conversation: a tool answers that it is missing. */
const OF_THE_PAGE: ReadonlySet<string> = new Set(['view', 'me', 'selection', 'home', 'work', 'saved']);
/** The fields of tools that take refs. */
const FIELDS: ReadonlySet<string> = new Set(['ref', 'refs', 'of']);

/** The first ref among a tool's arguments; undefined if there is none. */
export function refIn(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  for (const [field, value] of Object.entries(input)) {
    const texts = FIELDS.has(field) ? [value].flat().filter((each) => typeof each === 'string') : [];
    const found = texts.find((text) => !OF_THE_PAGE.has(text)) ?? refIn(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * What later calls can pass for the things a result names: "Name: lat, lng" per line, both ends of a route. For a miss,
 * the candidates, of which the caller picks one. [] if there is nothing.
 */
export function coordinatesTold(output: unknown, referents: readonly Referent[], locale: Locale): string[] {
  const told = ({ at, ...place }: Place) => `${asData(nameFor(place, locale), 80)}: ${pointName(at)}`;
  const lines = isMiss(output)
    ? (output.candidates ?? []).map(told)
    : referents.map((referent) => `[${referent.ref}] ${endsOf(referent).map(told).join(' → ')}`);
  return lines.length === 0 ? [] : ['coordinates for later calls (lat, lng):', ...lines];
}

/** The places of a referent: of a route, both its ends. */
export const endsOf = (referent: Referent): Place[] =>
  referent.kind === 'route' ? [referent.route.from, referent.route.to] : [placeOfReferent(referent)];
