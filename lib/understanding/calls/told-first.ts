import type { Conversation } from '../dialogue/conversation.ts';
import { spokenIn } from '../dialogue/spoken.ts';
import { scan } from '../slots/scan.ts';
import { means, type Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import type { Lexicons } from '../understanding.ts';
import { isRequest } from './requests.ts';

/** What is told, and the last clause, which asks. */
const PARTS = /^(.{6,}?)[,，.。!！;；\s]+([^,，.。!！;；]{4,60}|\p{Script=Han}{2,3}[?？]?)$/su;
/** How a sentence begins that tells of somebody. */
const TELLS =
  /^(?:(?:hi|oh|so|well|and|but),? )?(?:my|our|i|i['’]?m|we|he|she|they|his|her)\b|^(?:我|咱|俺|他|她|孩子|朋友|同事|公司)/iu;
/** To ring or write to somebody is an errand that nobody here is asked to run. */
const PEOPLE =
  /\b(?:my|our|a) (?:\w+ )?(?:sister|brother|mum|mom|mother|dad|father|son|daughter|wife|husband|aunt|uncle|cousin|friend|boss|colleague|client|family|parents|gran\w*|niece|nephew)s?\b|给.{1,6}(?:打|发)/iu;

/**
 * The conversation as if what a message tells first had been said before it: "I need to ring my sister in Vancouver, what time is
 * it there?" asks of Vancouver. null where nothing is told, or what is asked names a place itself.
 */
export function toldFirst(conversation: Conversation, known: Lexicons): Conversation | null {
  const [, told = '', rest = ''] = PARTS.exec(conversation.message.trim()) ?? [];
  if (!TELLS.test(told) && !WHERE.test(rest) && !OF_BOTH.test(rest)) return null;
  const [before, asks] = [told, rest].map((text) => scan(text, known, conversation.today));
  if (!before || !asks) return null;
  const isBare = asksWhere(asks) && spokenIn(before, known.places).length === 1;
  const isOfBoth = OF_BOTH.test(rest) && spokenIn(before, known.places).length === 2 && !isRequest(before);
  if (!isBare && !isOfBoth && !(TELLS.test(told) && isAskedOfIt(asks) && isOnlyTold(before, known))) return null;
  const add = (texts: string[] = []) => [...texts, told];
  return { ...conversation, message: rest, said: add(conversation.said), asked: add(conversation.asked) };
}

/** 两地温差多大 after two places. */
const OF_BOTH = /两[地边头]|\bboth\b|\bbetween them\b/i;
const WHERE = /哪|\bwhere\b/i;

/** 在哪, "where is that?" after a sentence with one place, whatever it tells. */
const asksWhere = (asks: Sentence) =>
  has(asks, 'where', 'whatplace') && asks.pieces.every((piece) => means(piece, 'where', 'whatplace', 'fluff'));

const isAskedOfIt = (asks: Sentence) => has(asks, 'it', 'there') && isRequest(asks);

const isOnlyTold = (before: Sentence, known: Lexicons) =>
  spokenIn(before, known.places).length === 1 &&
  !has(before, 'date', 'time', 'category') &&
  !isRequest(before) &&
  (!has(before, 'service') || PEOPLE.test(before.raw));
