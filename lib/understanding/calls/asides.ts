import type { AnyOf, Tag } from '../lexicon/tag.ts';
import { clausesIn } from '../slots/clauses.ts';
import { scan } from '../slots/scan.ts';
import { means, type Piece, type Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import type { CategoryLexicon, PlaceLexicon } from '../slots/token.ts';

/** Words of the one who travels: what somebody carries, has to catch, or brings along. */
const OWN =
  /[着我们咱赶]|(?:有|是|怕|腿|拎|带|推|抱|背|车上|行李|孩子|小孩|老人|航班|飞机|火车票|高铁票)|\b(?:i|i['’]?(?:m|ve|ll|d)|we|we['’]?(?:re|ve|ll)|my|our|us|it['’]?s|there['’]?s|he|she|with|got|\p{Ll}+ing)\b/iu;
/** What has to be caught: the time that is said is when to be there. */
const CAUGHT = /航班|飞机|飞|火车|高铁|车票|\b(?:flight|plane|train|coach|ferry|boat|departure)\b/i;
/** What an aside is made of: it asks for nothing and says not how to travel. */
const ASIDE: readonly Tag[] = ['word', 'fluff', 'of', 'in', 'and', 'count', 'number', 'pan', 'nongeo'];
const CATCHING: readonly (Tag | AnyOf)[] = [...ASIDE, 'time', 'daypart', 'service', 'leave', 'mode:'];

/**
 * The message without the clause that only tells of the traveller: 浦东机场到虹桥机场，拖着大箱子; "…, my flight leaves at six", of
 * which the hour stays. null where none does.
 */
export function withoutAsides(
  message: string,
  lexicons: { places: PlaceLexicon; categories: CategoryLexicon },
  today: string,
): string | null {
  if (!OWN.test(message) || !/[到去至回→]|\bto\b/i.test(message)) return null;
  const clauses = clausesIn(message);
  if (clauses.length < 2) return null;
  const read = clauses.map((text) => scan(text, lexicons, today));
  if (!read.some(isWay)) return null;
  const kept = read.map((clause, index) => {
    const text = clauses[index] ?? '';
    return isAside(clause) ? hourOf(clause) : text;
  });
  const rest = kept.filter((text) => text.trim() !== '').join('，');
  return kept.every((text, index) => text === clauses[index]) ? null : rest;
}

/** From one place to another. */
const isWay = (clause: Sentence) =>
  has(clause, 'to', 'go', 'route') &&
  clause.pieces.filter((piece) => means(piece, 'place', 'name', 'word')).length >= 2;

function isAside(clause: Sentence): boolean {
  if (!OWN.test(clause.raw) && !CAUGHT.test(clause.raw)) return false;
  const isCaught = CAUGHT.test(clause.raw) && has(clause, 'time');
  return clause.pieces.every((piece) => !means(piece, 'name') && means(piece, ...(isCaught ? CATCHING : ASIDE)));
}

/** 赶八点的飞机: there by eight. */
function hourOf(clause: Sentence): string {
  const time = clause.pieces.find((piece: Piece) => piece.tags.has('time'));
  if (!time || !CAUGHT.test(clause.raw)) return '';
  return /\p{Script=Han}/u.test(clause.raw) ? `${time.text}前到` : ` arriving by ${time.text}`;
}
