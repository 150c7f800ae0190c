import { placeInput } from '../../tools/place-input.ts';
import type { Conversation } from '../dialogue/conversation.ts';
import { lastPair } from '../dialogue/last-pair.ts';
import { mentions } from '../slots/mentions.ts';
import { lastPlace } from '../slots/place-of.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has, modeIn } from '../slots/slots.ts';
import type { Call } from './call.ts';
import { searchedAround } from './measure.ts';
import { locateCall } from './where.ts';

const CLOCKS =
  /[时時]差|差(?:了)?(?:几|多少|幾)|[早晚快慢](?:了)?(?:几|多少|幾)[个個]?(?:小[时時]|[钟鐘][头頭])|\btime (?:zone )?difference|\bhours? (?:ahead|behind|apart|earlier|later)|\bahead of|\bbehind\b/i;

/** How far two clocks are apart: both are read. null where not both places are known. */
export function clocksApart(sentence: Sentence, conversation: Conversation): Call[] | null {
  if (!has(sentence, 'timeq') || !CLOCKS.test(sentence.raw)) return null;
  const named = mentions(sentence, conversation, false)
    .filter(({ isName }) => isName)
    .map(({ input }) => input);
  const last = lastPlace(conversation);
  const isKnown = last && !('ref' in last && ['view', 'me', 'selection'].includes(last.ref));
  const pair =
    named.length > 1 ? named.slice(0, 2) : named[0] ? (isKnown ? [last, named[0]] : []) : lastPair(conversation);
  const calls = (pair ?? []).flatMap((place) => locateCall(place) ?? []);
  return calls.length === 2 ? calls : null;
}

const CLOSER =
  /哪(?:一)?(?:个|座|家|边|里)?(?:城市|地方)?(?:离|距).{1,12}(?:更|最|比较)?近|\bwhich (?:one |of them )?is (?:closer|nearer) to\b/i;

/** "Which is closer to Nanjing?": the distances to the two that were measured last. */
export function closerOf(sentence: Sentence, conversation: Conversation): Call[] | null {
  const [place, ...others] = mentions(sentence, conversation, false);
  if (!place || others.length > 0 || !CLOSER.test(sentence.raw)) return null;
  const same = (other: unknown) => JSON.stringify(other) === JSON.stringify(place.input);
  const measured = conversation.before.flatMap(({ name, input: { between } }) =>
    name === 'measure' && Array.isArray(between) && between.length === 2 && between.some(same)
      ? between.filter((end) => !same(end))
      : [],
  );
  const ends = [...new Map(measured.map((end) => [JSON.stringify(end), end])).values()].slice(-2);
  if (ends.length < 2) return null;
  return ends.flatMap((end) => {
    const read = placeInput.safeParse(end).data;
    return read ? [{ name: 'measure', input: { what: 'distance', between: [place.input, read] } }] : [];
  });
}

const COMPARED =
  /(?:哪|谁|比|还是).{0,12}[近远]|[近远].{0,8}(?:哪|谁|还是)|\b(?:closer|closest|nearer|nearest|further|farther|furthest|farthest)\b/i;

/** 第三个和第四个哪个近, "which is closer, the second or the third?": the way to each, from where they were looked for. */
export function closerListed(sentence: Sentence, conversation: Conversation): Call[] | null {
  if (!COMPARED.test(sentence.raw) || has(sentence, 'category', 'howfar', 'measure')) return null;
  const all = mentions(sentence, conversation, false);
  const listed = all.filter(({ piece: { tags } }) => tags.has('ordinal') || tags.has('firstn') || tags.has('ref'));
  const others = all.filter((each) => !listed.includes(each) && !('ref' in each.input && each.input.ref === 'me'));
  const places = [...new Map(listed.map(({ input }) => [JSON.stringify(input), input])).values()];
  if (places.length < 2 || others.length > 1) return null;
  const mine = { ref: conversation.hasPosition || has(sentence, 'me') ? 'me' : 'view' };
  const from = others[0]?.input ?? (has(sentence, 'me', 'here') ? mine : (searchedAround(conversation) ?? mine));
  const mode = modeIn(sentence);
  return [{ name: 'travel_times', input: { from, to: places, ...(mode && { mode }) } }];
}
