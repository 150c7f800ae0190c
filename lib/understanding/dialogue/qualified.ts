import { type PlaceInput, placeInput } from '../../tools/place-input.ts';
import type { Call } from '../calls/call.ts';
import { AREAS } from '../slots/name-tags.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import type { Conversation } from './conversation.ts';
import { placesOf } from './past-calls.ts';

/** "The one in Maine", "I meant the Ohio one", 武汉的那座: where the place lies that was named. */
const THE_ONE =
  /^(?:(?:no|not (?:that|this)(?: one)?|sorry|actually|i mean[t]?|what about|how about|and)[\s,.!]{1,3}){0,3}(?:the )?(?:one (?:in|near|at|by|next to|close to|beside|from|outside|of|that'?s in) |(?=[\p{L} ]{2,30} one[\s.!?]*$))|(?:的|市|省|州|国)?那(?:个|座|家|条|边的|一个|里的)[吧呢啊。.]{0,2}$/iu;

/** "Maine, not Oregon": two areas, of which the first is meant. */
const RATHER = /^[\p{L} .'-]{2,30},? (?:and )?not (?:the )?[\p{L} .'-]{2,30}$/iu;
const WIDE = new Set(['region', 'country']);

/** The place arguments of a call, the one first that is talked about. */
const KEYS = ['to', 'place', 'area', 'near', 'query', 'ref', 'from'] as const;

/** The last request with its place in the area that is said, where nothing asked which one was meant. */
export function qualified(sentence: Sentence, conversation: Conversation): Call | null {
  const { before } = conversation;
  const last = before.at(-1);
  const said = sentence.raw.trim();
  if (!last || !(THE_ONE.test(said) || RATHER.test(said)) || has(sentence, 'ordinal', 'category', 'weather', 'route'))
    return null;
  const [area, ...others] = sentence.pieces.filter(({ tags }) => tags.has('place'));
  const isRather =
    others.length === 1 && RATHER.test(said) && [area, ...others].every((each) => WIDE.has(each?.place?.kind ?? ''));
  if (!area || (!isRather && (others.length > 0 || !THE_ONE.test(said))) || !AREAS.has(area.place?.kind ?? ''))
    return null;
  for (const key of KEYS) {
    const place = placeInput.safeParse(
      key === 'query' ? { name: last.input.query } : key === 'ref' ? { ref: last.input.ref } : last.input[key],
    ).data;
    const name = place && nameOf(place, conversation, area.text);
    if (!name || name === area.text) continue;
    const first = before
      .flatMap(({ input }) => [input.query, Object(input[key]).name])
      .find((each) => isEndOf(each, name));
    const meant = placed(first ?? name, area.text);
    return key === 'query' || key === 'ref'
      ? { name: 'locate', input: { query: meant.name, ...(meant.city && { city: meant.city }) } }
      : { name: last.name, input: { ...last.input, [key]: meant } };
  }
  return null;
}

/** The name that was asked for, before another area was said of it. */
const isEndOf = (said: unknown, name: string): said is string =>
  typeof said === 'string' && said !== '' && name.endsWith(said);

function nameOf(place: PlaceInput, { before }: Conversation, like: string): string | undefined {
  if ('name' in place) return place.name;
  const shown = 'ref' in place ? before.flatMap(placesOf).findLast(({ ref }) => ref === place.ref)?.place : undefined;
  return shown && (/\p{Script=Han}/u.test(like) ? shown.name : (shown.nameEn ?? shown.name));
}

/** 武汉长江大桥 is a name by itself. */
const placed = (name: string, city: string): { name: string; city?: string } =>
  /\p{Script=Han}$/u.test(name) ? { name: name.startsWith(city) ? name : city + name } : { name, city };
