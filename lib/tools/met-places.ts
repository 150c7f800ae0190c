import { z } from 'zod';
import { isMiss } from '../domain/miss.ts';
import type { Place } from '../domain/place.ts';
import { FAMOUS } from '../domain/standing.ts';
import { distanceM } from '../geo/distance.ts';
import { lngLat } from '../geo/lng-lat-schema.ts';

const met = z.object({ name: z.string(), nameEn: z.string().optional(), at: lngLat });
/** A place that a result of the conversation was about. */
export type MetPlace = z.infer<typeof met>;

/** What was measured has its names and its points apart. */
const measured = z.object({
  names: z.array(z.string()),
  namesEn: z.array(z.string()).optional(),
  path: z.array(lngLat),
});

/** How deep in an output its places are: in a list of it, or in what belongs to an entry. */
const DEPTH = 3;
const SAME_M = 1_000;

/** The places that an output of any tool holds. What a question offers is not settled yet. */
export function metIn(output: unknown): MetPlace[] {
  if (isMiss(output)) return [];
  const { names = [], namesEn = [], path = [] } = measured.safeParse(output).data ?? {};
  const ends = names.flatMap((name, index) => {
    const at = path[index];
    return at && names.length === path.length ? [{ name, nameEn: namesEn[index], at }] : [];
  });
  return [...ends, ...placesBelow(output, DEPTH)];
}

function placesBelow(value: unknown, depth: number): MetPlace[] {
  if (typeof value !== 'object' || value === null || depth < 0) return [];
  if (Array.isArray(value)) return value.flatMap((each) => placesBelow(each, depth));
  const own = met.safeParse(value).data;
  if (own) return [own];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'candidates' && Array.isArray(each) && each.length > 1 ? [] : placesBelow(each, depth - 1),
  );
}

/**
 * What a shared name stood for last in the conversation: after a way from Boston to Portland, Portland is the one in
 * Maine.
 */
export function meantBefore(facts: readonly Place[], before: readonly MetPlace[]): Place | undefined {
  const [first] = facts;
  const named = before.findLast((each) => facts.some((fact) => isSame(fact, each)));
  const meant = named && facts.find((fact) => isSame(fact, named));
  return meant === first || (first?.standing ?? 0) < FAMOUS ? meant : undefined;
}

/** A place that bore that name before and is not among the facts: "Pantheon" after a way to the Panthéon, Paris. */
export function namedBefore(text: string, facts: readonly Place[], before: readonly MetPlace[]): MetPlace | undefined {
  const said = plain(text);
  const named = before.findLast(({ name, nameEn = name }) => plain(name) === said || plain(nameEn) === said);
  if (!named) return facts.length === 0 ? shortFor(said.replace(/^the /, ''), before) : undefined;
  return facts.some((fact) => isSame(fact, named)) ? undefined : named;
}

/** The one place met whose name begins or ends with what was said, for a name that is no place of its own: "Schönbrunn" of Schönbrunn Palace. */
function shortFor(said: string, before: readonly MetPlace[]): MetPlace | undefined {
  const isHan = /\p{Script=Han}/u.test(said);
  if (said.length < (isHan ? 2 : 3)) return undefined;
  const isIn = (name: string) =>
    isHan ? name.startsWith(said) || name.endsWith(said) : name.startsWith(`${said} `) || name.endsWith(` ${said}`);
  const found = before.filter(({ name, nameEn = name }) => isIn(plain(name)) || isIn(plain(nameEn)));
  const [first] = found;
  return first && found.every(({ at }) => distanceM(at, first.at) < SAME_M) ? found.at(-1) : undefined;
}

/** "Panthéon, Paris" → "pantheon" */
const plain = (name: string) => (name.split(', ')[0] ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const isSame = ({ name, nameEn, at }: Place, other: MetPlace) =>
  (name === other.name || (nameEn !== undefined && nameEn === other.nameEn)) && distanceM(at, other.at) < SAME_M;
