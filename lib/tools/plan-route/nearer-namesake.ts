import type { Miss } from '../../domain/miss.ts';
import type { Place } from '../../domain/place.ts';
import { distanceM } from '../../geo/distance.ts';
import type { ToolContext } from '../context.ts';
import { lookUp } from '../look-up.ts';
import type { PlaceInput } from '../place-input.ts';

/** As far as a place lies that somebody sets out for by land, rather than for the famous one of its name. */
const NEAR_M = 500_000;

/**
 * Where no way was found: which of two places an end is that bears its name, if one is near the other end. "By car from
 * Toronto to London" may mean the one in Ontario. null: there is none.
 */
export async function nearerNamesake(
  ends: readonly [input: PlaceInput, found: Place][],
  context: ToolContext,
): Promise<Miss | null> {
  for (const [index, [input, found]] of ends.entries()) {
    if (!('name' in input) || input.city) continue;
    const others = ends.filter((_, at) => at !== index).map(([, { at }]) => at);
    const isNear = (place: Place) => others.some((at) => distanceM(at, place.at) < NEAR_M);
    if (isNear(found)) continue;
    const { facts, source } = await lookUp({ text: input.name, textEn: input.name_en, limit: 10 }, context);
    const near = facts.find(isNear);
    if (near) return { miss: 'ambiguous', about: input.name, candidates: [near, found], source };
  }
  return null;
}
