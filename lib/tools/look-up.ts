import { isFact } from '../domain/is-fact.ts';
import type { Miss } from '../domain/miss.ts';
import type { Place } from '../domain/place.ts';
import type { Source } from '../domain/source.ts';
import type { ToolContext } from './context.ts';
import { isSame, namedBefore } from './met-places.ts';

/** A name to be looked up. */
export interface AskedName {
  text: string;
  /** English or local name. */
  textEn?: string | undefined;
  /** The city, region or country it is in. */
  city?: string | undefined;
  limit: number;
}

/** Places of that name, best first: those that surely match, and guesses somebody would have to confirm. */
export interface LookedUp {
  facts: Place[];
  guesses: Place[];
  source: Source;
}

/**
 * Asks the geocoder; every look-up of a place by name goes through here. Throws AppError when none could be reached.
 */
export async function lookUp({ text, textEn, city, limit }: AskedName, context: ToolContext): Promise<LookedUp> {
  const find = (name: string, inCity?: string) =>
    context.ports.geocode(
      {
        text: name,
        ...(textEn && { textEn }),
        ...(inCity && { city: inCity }),
        ...(context.view && { near: context.view.center }),
        limit,
        locale: context.locale,
      },
      context.signal,
    );
  const { value, source } = await find(text, city);
  const facts = value.filter(isFact);
  const guesses = value.filter((found) => !isFact(found));
  const missing = city ? undefined : namedBefore(text, facts, context.refs.met());
  const before = missing && (await find(missing.name)).value.filter((found) => isFact(found) && isSame(found, missing));
  return { facts: [...facts, ...(before ?? [])], guesses, source };
}

/** Any more would be a list to read rather than a question. */
const MOST_GUESSES = 5;

/** Nothing has that name; the closest guesses are offered as a question and have no ref until one is chosen. */
export function notFound(about: string, guesses: Place[], source: Source): Miss {
  const candidates = guesses.slice(0, MOST_GUESSES).map(({ ref: _, ...guess }) => guess);
  return { miss: 'not_found', about, ...(candidates.length > 0 && { candidates }), source };
}
