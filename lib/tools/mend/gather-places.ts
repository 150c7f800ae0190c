import { isRecord } from '../../domain/is-record.ts';
import { besidePlace } from './beside-place.ts';
import { matchChoice } from './choice.ts';
import { choicesWith } from './choices-with.ts';
import { type Fields, type Properties, without } from './fields.ts';
import { enumOf, fieldKind, isNothing } from './json-schema.ts';
import { endsAsList, listAsEnds } from './route-ends.ts';
import { parseWithin } from './within.ts';

/** Parts of a place lying loose beside the field they belong in, and two ends given for a list or the reverse. */
export function withPlacesGathered(value: Fields, properties: Properties): Fields {
  return [endsAsList, listAsEnds, placeAsQuery, areaAsNear, locationAsNear, besidePlace, looseParts].reduce(
    (fields, step) => step(fields, properties),
    value,
  );
}

const PARTS = /^(?:lat|latitude|lng|lon|long|longitude|name|name_en|city|ref|point)$/i;

const PLACES = /^(?:place|location|query|target|destination|地点)$/i;

/** { place: { name, city } } where a query and its city are expected. */
function placeAsQuery(value: Fields, properties: Properties): Fields {
  if (!properties.query || !properties.city || !isNothing(value.city)) return value;
  const key = Object.keys(value).find((each) => PLACES.test(each) && isRecord(value[each]));
  const place = key === undefined ? undefined : value[key];
  if (key === undefined || !isRecord(place) || (key !== 'query' && !isNothing(value.query))) return value;
  const text = (keys: string[]) => keys.map((each) => place[each]).find((each) => typeof each === 'string');
  const [name, city] = [text(['name', 'place', 'query', 'address', '名称']), text(['city', 'town', 'region', '城市'])];
  if (name === undefined || isNothing(name)) return value;
  const english = text(['name_en', 'query_en']);
  return { ...without(value, [key]), query: name, ...(city && { city }), ...(english && { query_en: english }) };
}

/** { within: "朝阳区" }: a search near a named area looks in all of it. */
function areaAsNear(value: Fields, properties: Properties): Fields {
  const { within, near } = value;
  const takesBoth = fieldKind(properties.within ?? {}) === 'within' && fieldKind(properties.near ?? {}) === 'place';
  if (!takesBoth || typeof within !== 'string' || isNothing(within) || !isNothing(near)) return value;
  return parseWithin(within, false, () => undefined) === undefined && !/[\d{[]/.test(within)
    ? { ...without(value, ['within']), near: within }
    : value;
}

const KINDS = /^(?:category|categories|type|kind|poi_?type|place_?type|class|类别|类型)$/i;

const LOCATIONS = /^(?:location|place|address|position|地点|位置)$/i;

/** { type: "cafe", location: "Louvre" }: where to look; what to look for is said beside it. */
function locationAsNear(value: Fields, properties: Properties): Fields {
  if (fieldKind(properties.near ?? {}) !== 'place' || !properties.category || !isNothing(value.near)) return value;
  const given = Object.entries(value).filter(([, each]) => !isNothing(each));
  const where = given.find(([key]) => LOCATIONS.test(key) && !(key in properties));
  const isKindSaid = given.some(([key]) => KINDS.test(key));
  return where && isKindSaid ? { ...without(value, [where[0]]), near: where[1] } : value;
}

/** Whether a field goes with the choice the call has made: a place with "fly_to", none with "fit". */
function goesWithChoice(key: string, value: Fields, properties: Properties): boolean {
  return Object.entries(properties).every(([other, field]) => {
    const said = value[other];
    const choice = typeof said === 'string' ? matchChoice(said, enumOf(field))?.value : undefined;
    const possible = choicesWith(key, properties[key] ?? {}, enumOf(field));
    return choice === undefined || possible.length === 0 || possible.includes(choice);
  });
}

/** The parts of a place without the field that should contain them. */
function looseParts(value: Fields, properties: Properties): Fields {
  const place = Object.keys(properties).find((key) => ['place', 'point'].includes(fieldKind(properties[key] ?? {})));
  if (!place || !isNothing(value[place]) || properties.lat || !goesWithChoice(place, value, properties)) return value;
  const loose = Object.entries(value).filter(
    ([key, each]) => PARTS.test(key) && !(key in properties) && !isNothing(each),
  );
  const isAt = loose.some(([key]) => /^lat/i.test(key)) && loose.some(([key]) => /^lo?ng?/i.test(key));
  const isNamed = loose.some(([key]) => /^(?:name|ref|point)$/.test(key));
  if (!isAt && !(isNamed && fieldKind(properties[place] ?? {}) === 'place')) return value;
  const keys = loose.map(([key]) => key);
  return { ...without(value, keys), [place]: Object.fromEntries(loose) };
}
