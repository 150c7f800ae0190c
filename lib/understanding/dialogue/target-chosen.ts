import type { PastCall } from '../../domain/turn-facts.ts';
import { placeInput } from '../../tools/place-input.ts';
import type { Call } from '../calls/call.ts';
import { ASKS } from '../lexicon/asks.ts';
import { mentions } from '../slots/mentions.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import type { Conversation } from './conversation.ts';
import { travelSaid } from './travel-said.ts';

/** A choice, or a ticket, which is one. */
const CHOSEN = /就|选|定|是.{1,8}的|\b(?:take|go with|it'?s|directions|route|going|flight|train|choose|pick)\b/iu;

/** One of several places whose travel times were told, chosen: 机票是浦东的，明早七点走 asks for the way there. */
export function targetChosen(sentence: Sentence, conversation: Conversation, last: PastCall): Call | null {
  const { from, to, mode } = last.input;
  if (last.name !== 'travel_times' || !Array.isArray(to) || !CHOSEN.test(sentence.raw)) return null;
  if (has(sentence, 'weather', 'find', 'howfar', 'category', 'where', 'also', 'about')) return null;
  const said = sentence.raw.toLowerCase();
  const chosen = to.filter((each) => namesOf(each).some((name) => said.includes(name)));
  if (chosen.length !== 1) return null;
  const way = { from, to: chosen[0], ...(mode !== undefined && { mode }) };
  return { name: 'plan_route', input: travelSaid(sentence, conversation, way) };
}

const ADDED = /加(?:上|进|入)|也(?:算|查|看|加)|还有|\b(?:add|also|too|as well|include)\b/iu;

/** 把湖州也加上, "add Linz as well" after several were compared: one more of them. */
export function targetAdded(sentence: Sentence, conversation: Conversation, last: PastCall): Call | null {
  const { to } = last.input;
  if (last.name !== 'travel_times' || !Array.isArray(to) || !ADDED.test(sentence.raw)) return null;
  if (has(sentence, ...ASKS, 'find', 'category', 'from')) return null;
  const named = mentions(sentence, conversation, false).filter(({ isName }) => isName);
  const added = named.map(({ input }) => input).filter((place) => !to.some((each) => isSame(each, place)));
  return added.length > 0 ? { name: last.name, input: { ...last.input, to: [...to, ...added] } } : null;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** A name, and what is left of it without the kind: 浦东 of 浦东机场. */
function namesOf(place: unknown): string[] {
  const read = placeInput.safeParse(place).data;
  const names = read && 'name' in read ? [read.name, read.name_en ?? read.name] : [];
  const short = (name: string) =>
    name.replace(/(?:国际)?(?:机场|火车站|高铁站|站)$| (?:international )?(?:airport|station)$/u, '');
  return names.flatMap((name) => [name.toLowerCase(), short(name.toLowerCase())]).filter((name) => name.length > 1);
}
