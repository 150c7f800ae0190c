import { type PlaceInput, placeInput } from '../../tools/place-input.ts';
import type { Call } from '../calls/call.ts';
import type { Mention } from '../slots/mention.ts';
import { mentions } from '../slots/mentions.ts';
import { AREAS } from '../slots/name-tags.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has, kindsOf } from '../slots/slots.ts';
import type { Conversation } from './conversation.ts';
import { missOf } from './past-calls.ts';

/** 「从西直门」, "the railway station", 「地图中心」 as the answer to where a way begins; null where nothing asked that. */
export function startGiven(sentence: Sentence, conversation: Conversation): Call | null {
  const last = conversation.before.at(-1);
  if (last?.name !== 'plan_route' || conversation.isRefused || !WAITING.has(missOf(last)?.miss ?? '')) return null;
  if (sentence.raw.length > 60 || asksElse(sentence)) return null;
  const found = mentions(sentence, conversation);
  const from = MAP_CENTRE.test(sentence.raw) ? { ref: 'view' } : (only(found) ?? fromIn(found));
  // Of stops in any order none was the start.
  const order = last.input.reorder === 'all' ? { reorder: 'after_start' } : {};
  return from && { name: last.name, input: { ...last.input, ...targetIn(found, last.input.to), ...order, from } };
}

const WAITING = new Set(['needs_start', 'needs_place', 'needs_position']);

/** What is asked then is no start: "museums around there", 狮子林几点开门, "what is there to do in Rome". */
const asksElse = (sentence: Sentence) =>
  has(sentence, 'weather', 'find', 'trip', 'clear', 'undo', 'hours', 'phone', 'timeq', 'address', 'howfar', 'where') ||
  (has(sentence, 'near') && kindsOf(sentence).length > 0) ||
  /\b(?:to (?:do|see)|what(?:'s| is) (?:there|in))\b/i.test(sentence.raw);

const MAP_CENTRE =
  /地图(?:的)?(?:中心|中央|这里)|屏幕中(?:心|央)|\b(?:centre|center|middle) of the (?:map|screen)\b|\bmap (?:centre|center)\b/i;

/** 坐地铁去南京南站 is no start. */
const only = ([first, ...others]: Mention[]) =>
  first && others.length === 0 && !['to', 'go'].includes(first.role) ? first.input : null;

/** 在南京，我从夫子庙走: the start, and the town that both ends lie in. */
const fromIn = (found: Mention[]) =>
  found.length === 2 && isTown(found) ? (found.find(({ role }) => role === 'from')?.input ?? null) : null;

const isTown = (found: Mention[]) =>
  found.some(({ role, piece }) => role === 'in' && AREAS.has(piece.place?.kind ?? '')) &&
  found.some(({ role }) => role === 'from');

function targetIn(found: Mention[], to: unknown): { to?: PlaceInput } {
  const town = isTown(found) ? found.find(({ role }) => role === 'in')?.input : undefined;
  const target = placeInput.safeParse(to).data;
  const isOpen = target && 'name' in target && target.city === undefined;
  return isOpen && town && 'name' in town ? { to: { ...target, city: town.name } } : {};
}
