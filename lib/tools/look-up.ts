import { isFact } from '../domain/match.ts';
import type { Miss, Place, Source } from '../domain/place.ts';
import type { ToolContext } from './context.ts';

/** A name as it is looked up. */
export interface AskedName {
  text: string;
  /** English or local name. */
  textEn?: string | undefined;
  /** City, region or country that it lies in. */
  city?: string | undefined;
  limit: number;
}

/** What bears a name, best first: places that surely do, and those that somebody would have to confirm. */
export interface LookedUp {
  facts: Place[];
  guesses: Place[];
  source: Source;
}

/** Asks the geocoder, the one way to a place by its name. Throws AppError when none could be asked. */
export async function lookUp({ text, textEn, city, limit }: AskedName, context: ToolContext): Promise<LookedUp> {
  const { value, source } = await context.ports.geocode(
    {
      text,
      ...(textEn && { textEn }),
      ...(city && { city }),
      ...(context.view && { near: context.view.center }),
      limit,
      locale: context.locale,
    },
    context.signal,
  );
  return { facts: value.filter(isFact), guesses: value.filter((found) => !isFact(found)), source };
}

/** More would be a list to read rather than a question. */
const MOST_GUESSES = 5;

/** Nothing bears the name; what comes nearest to it is put as a question, and has no ref before it is chosen. */
export function notFound(about: string, guesses: Place[], source: Source): Miss {
  const candidates = guesses.slice(0, MOST_GUESSES).map(({ ref: _, ...guess }) => guess);
  return { miss: 'not_found', about, ...(candidates.length > 0 && { candidates }), source };
}
