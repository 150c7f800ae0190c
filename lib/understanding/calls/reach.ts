import type { Conversation } from '../dialogue/conversation.ts';
import { saidInFull } from '../dialogue/subject.ts';
import type { Mention } from '../slots/mention.ts';
import { impliedPlace, mainPlace } from '../slots/place-of.ts';
import { means, type Piece, type Sentence } from '../slots/sentence.ts';
import { has, modeIn } from '../slots/slots.ts';
import type { Call } from './call.ts';
import { walkRadius } from './search-area.ts';

export function reachIntent(sentence: Sentence, conversation: Conversation, all: Mention[]): Call | null {
  const minutes = minutesIn(sentence);
  const mode = modeIn(sentence);
  const isOwn = ({ start }: Piece) => /\b(?:my|our) $/i.test(sentence.raw.slice(0, start));
  // 从古城: the one that was named in full before.
  const own = sentence.pieces.find(
    (piece, index, pieces) => means(piece, 'category') && means(pieces[index - 1] ?? piece, 'from'),
  );
  const start = own && saidInFull(own.text, conversation);
  const kinds = sentence.pieces.filter(
    (piece) => means(piece, 'category') && !means(piece, 'mode:', 'need') && !isOwn(piece) && !(start && piece === own),
  );
  const isWay = all.length >= 2 && (has(sentence, 'to') || all.some(({ role }) => role === 'to'));
  const [kind] = kinds;
  if (minutes.length === 0 || isWay || (kind && !has(sentence, 'reach'))) return null;
  const from = start ?? mainPlace(all, sentence, conversation) ?? impliedPlace(sentence, conversation);
  // "Which sights can I reach on foot in half an hour"
  if (kind)
    return {
      name: 'search_places',
      input: { category: kind.value, near: from, radius_m: Math.min(50_000, walkRadius(sentence) ?? 0) },
    };
  return { name: 'travel_times', input: { from, minutes: minutes.slice(0, 4), ...(mode && { mode }) } };
}

/** "10 and 20 min", "5、10、15分钟" → every number, at most 60 each. */
function minutesIn(sentence: Sentence): number[] {
  const list =
    /(?<!\d)((?:\d+(?:\s*(?:,|、|和|及|and|or|或|&|\/)\s*|\s+))+)\d+\s*-?(?:分钟|min)/i.exec(sentence.raw)?.[1] ?? '';
  const said = sentence.pieces.flatMap(({ tags, amount }) => (tags.has('minutes') && amount ? [amount] : []));
  const all = [...(list.match(/\d+/g) ?? []).map(Number), ...said].map((each) => Math.max(1, Math.min(60, each)));
  return [...new Set(all)].sort((a, b) => a - b);
}

const LISTED = /^\s*(?:、|,|，|和|与|跟|及|and|&|or|,\s*(?:and|or))\s*(?:the )?$/i;
/** "To Paddington from Reading, Slough and Watford": from the one place that all of them lead to, which takes as long. */
export function timesToOne(sentence: Sentence, all: Mention[]): Call | null {
  const [goal, ...goals] = all.filter(({ role }) => role === 'to' || role === 'go');
  const at = all.findIndex(({ role }) => role === 'from');
  const rest = all.slice(Math.max(at, 0));
  const over = rest.findIndex(({ piece }, index) => {
    const before = rest[index - 1];
    return before !== undefined && !LISTED.test(sentence.raw.slice(before.piece.end, piece.start));
  });
  const starts = over < 0 ? rest : rest.slice(0, over);
  if (at < 0 || !goal || goals.length > 0 || starts.length < 2 || starts.includes(goal)) return null;
  const start = Math.min(goal.piece.start, starts[0]?.piece.start ?? 0);
  const isTold = ({ piece }: Mention) => /[.!?;]\s/.test(sentence.raw.slice(piece.end, start));
  if (!all.every((each) => each === goal || starts.includes(each) || isTold(each))) return null;
  const mode = modeIn(sentence);
  return {
    name: 'travel_times',
    input: { from: goal.input, to: starts.map(({ input }) => input), ...(mode && { mode }) },
  };
}

/** Times to several places at once: 分别要多久, "travel times from A to B, C and D". */
export function matrixIntent(sentence: Sentence, all: Mention[]): Call | null {
  const [head, second] = all;
  // 南京站到新街口、夫子庙分别要多久
  const isFromHead =
    head?.role === '' && second?.role === 'to' && /^\s*(?:到|去|至)/.test(sentence.raw.slice(head.piece.end));
  const start = all.find(({ role }) => role === 'from') ?? (isFromHead ? head : undefined);
  // 住龙华、宝安，去福田站分别多久: from the one place that all of them lead to, which takes as long.
  const only = all.filter(({ role }) => role === 'to' || role === 'go');
  const goal =
    start === undefined && only.length === 1 && all.length > 2 && all.at(-1) === only[0] ? only[0] : undefined;
  const begin = start ?? goal;
  const targets = all.filter((each) => each !== begin && !['from', 'via', 'exclude', 'near'].includes(each.role));
  const isListed =
    targets.length >= 2 &&
    start !== undefined &&
    has(sentence, 'howlong') &&
    !has(sentence, 'via', 'thereafter') &&
    targets.every((each, index) => {
      const before = targets[index - 1];
      return !before || LISTED.test(sentence.raw.slice(before.piece.end, each.piece.start));
    });
  const isMatrix =
    has(sentence, 'howlong', 'route', 'howfar') &&
    /分别|各自|各要|各需|各多|各得|respectively|\beach\b|travel times?/i.test(sentence.raw);
  if (!(isMatrix || isListed) || targets.length < 2) return null;
  const from = begin?.input ?? { ref: has(sentence, 'me') ? 'me' : 'view' };
  const mode = modeIn(sentence);
  return { name: 'travel_times', input: { from, to: targets.map(({ input }) => input), ...(mode && { mode }) } };
}
