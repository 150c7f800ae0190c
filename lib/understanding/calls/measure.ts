import { type PlaceInput, placeInput } from '../../tools/place-input.ts';
import type { Conversation } from '../dialogue/conversation.ts';
import { isSame, lastBeside, lastPair } from '../dialogue/last-pair.ts';
import type { Mention } from '../slots/mention.ts';
import { mentions } from '../slots/mentions.ts';
import { lastPlace, lastRef } from '../slots/place-of.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has, modeIn } from '../slots/slots.ts';
import type { Call } from './call.ts';

export const measureIntent = (sentence: Sentence, conversation: Conversation, all: Mention[]): Call | null =>
  betweenTwo(measured(sentence, conversation, all), sentence, conversation);

function measured(sentence: Sentence, conversation: Conversation, all: Mention[]): Call | null {
  const area = lastRef(conversation, 'a');
  if (
    has(sentence, 'area') &&
    (has(sentence, 'zone', 'it', 'circle', 'selection', 'measure') || all.length === 0) &&
    area
  )
    return { name: 'measure', input: { what: 'area', ref: area } };
  const line = lastRef(conversation, 'r') ?? lastRef(conversation, 'l');
  if (has(sentence, 'drawnroute') && line) return { name: 'measure', input: { what: 'length', ref: line } };
  if (modeIn(sentence) || has(sentence, 'howlong', 'route')) return null;
  const what = has(sentence, 'bearing') ? 'bearing' : 'distance';
  const between = (what === 'bearing' ? seenFromFirst(all, sentence.raw) : all).map(({ input }) => input);
  if (between.length >= 2) return { name: 'measure', input: { what, between } };
  const lower = LOWER.exec(sentence.raw)?.[1];
  const isSaid =
    lower !== undefined && !all.some(({ piece }) => lower.toLowerCase().includes(piece.text.toLowerCase()));
  const [end] = between;
  if (isSaid && end) return { name: 'measure', input: { what, between: [{ name: lower }, end] } };
  const [only] = isSaid ? [{ name: lower }] : between;
  // "How big is Texas", 长江有多长 are no distances from here.
  if (!only || (has(sentence, 'area', 'length') && !has(sentence, 'apart'))) return null;
  // 第二个多远: from where the user is, not from the first of the list.
  const isListed = 'ref' in only && only.ref.startsWith('p') && has(sentence, 'ordinal', 'ref');
  const isOfOne = conversation.before.at(-1)?.name === 'get_place';
  const other = (isListed && !isOfOne ? searchedAround(conversation) : lastPlace(conversation)) ?? {
    ref: conversation.hasPosition || has(sentence, 'me', 'here') ? 'me' : 'view',
  };
  return { name: 'measure', input: { what, between: [other, only] } };
}

/** "How far is that" after two places: from the one to the other. */
function betweenTwo(call: Call | null, sentence: Sentence, conversation: Conversation): Call | null {
  const [from, to] = Array.isArray(call?.input.between) ? call.input.between : [];
  if (!call || !from || !to || !isSame(from, to, conversation.before)) return call;
  const isPair = has(sentence, 'it', 'there') || !mentions(sentence, conversation).some(({ isName }) => isName);
  const pair = isPair ? lastPair(conversation) : null;
  const other = lastBeside(to, conversation);
  return { ...call, input: { ...call.input, between: pair ?? [other ?? from, to] } };
}

/** "How far is the cliffs of moher from there": a name that nobody wrote in capitals. */
const LOWER =
  /\bhow far (?:away )?(?:is|are) (?:the )?((?!(?:it|that|this|they|the|those|these|here|there|i|we|first|second|third|last|nearest|closest|airport|station|next|one)\b)[\p{Ll}][\p{L}'’ -]{3,30}?)(?: (?:from|to) .{2,40})?[\s?]*$/iu;

/** A bearing runs from where one stands: 昆明在南宁的什么方向 and "which way is Mecca from Jakarta" name it last. */
function seenFromFirst(all: Mention[], raw: string): Mention[] {
  const [seen, stand] = all;
  if (!seen || !stand || all.length > 2 || seen.role === 'from') return all;
  const isIn = /^\s*(?:是|位于|处)?在\s*$/.test(raw.slice(seen.piece.end, stand.piece.start));
  return isIn || stand.role === 'from' ? [stand, seen] : all;
}

/** Where the last search looked: the other end of a distance to one of its results. */
export function searchedAround({ before }: Conversation): PlaceInput | undefined {
  const near = before.findLast(({ name }) => name === 'search_places')?.input.near;
  return placeInput.safeParse(near).data;
}
