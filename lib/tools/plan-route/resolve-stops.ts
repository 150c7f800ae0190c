import { isMiss, type Miss } from '../../domain/miss.ts';
import type { Place } from '../../domain/place.ts';
import type { TravelMode } from '../../domain/route.ts';
import type { ToolContext } from '../context.ts';
import type { PlaceInput } from '../place-input.ts';
import { resolvePlaces } from '../resolve-place.ts';

/** The places of a way. By public transport a name that nothing else bears is that of a station: 天安门东. */
export async function resolveStops(
  inputs: PlaceInput[],
  mode: TravelMode | undefined,
  context: ToolContext,
): Promise<Place[] | Miss> {
  const found = await resolvePlaces(inputs, context);
  const station = mode === 'transit' && isMiss(found) ? stationMeant(found) : undefined;
  if (!station || !isMiss(found)) return found;
  const { name, nameEn } = station;
  const named = inputs.map((input) =>
    'name' in input && input.name === found.about ? { name, ...(nameEn && { name_en: nameEn }) } : input,
  );
  return resolveStops(named, mode, context);
}

/** The only station whose name is what was said, and "station" behind it. */
function stationMeant({ miss, about = '', candidates = [] }: Miss): Place | undefined {
  if (miss !== 'not_found') return undefined;
  const isNamed = ({ name, nameEn = name }: Place) =>
    [name, nameEn].some((each) => each !== about && stemOf(each) === stemOf(about));
  const [station, ...others] = candidates.filter((each) => STATIONS.has(each.kind) && isNamed(each));
  return others.length === 0 ? station : undefined;
}

const STATIONS = new Set(['subway', 'train_station']);

/** 天安门东地铁站 → 天安门东, "Baker Street tube station" → one word in lower case */
const stemOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/(?:地铁)?站$|\s(?:(?:subway|metro|tube|underground|mrt|mtr|railway|train)\s)?station$/u, '')
    .replace(/[\s'’.-]/gu, '');
