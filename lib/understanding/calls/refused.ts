import type { Tag } from '../lexicon/tag.ts';
import { clausesIn } from '../slots/clauses.ts';
import { scan } from '../slots/scan.ts';
import { means, type Piece, type Sentence } from '../slots/sentence.ts';
import { has, kindsOf } from '../slots/slots.ts';
import type { CategoryLexicon, PlaceLexicon } from '../slots/token.ts';

/** How a clause begins or ends that tells what is not asked. */
const REFUSED =
  /^(?:(?:请|麻烦|我|也|先|今天|这次)?(?:不用|不要|不必|不需要|无需|用不着|甭|别|不是|没(?:在)?问|没想|不想|不关心|不查|不问|不看|跳过|忽略|先不)|(?:ok,? |no,? |please |and |but |so |i |i'?m |we |we'?re )*(?:not|don'?t|do not|didn'?t|no|never ?mind|skip|forget|ignore|without|leave out|rather than|instead of)\b)|(?:知道|清楚|有数|查过|看过)了$|^i (?:already )?know (?:the|about|all)\b|(?:就|都)?(?:不用|不必|不要|不需要|算)(?:说|查|看|问|管|给|提|报|讲|了)*[了啦]?$|\b(?:not (?:needed|necessary|required)|(?:isn'?t|is not|aren'?t) (?:needed|necessary|what i))\b/i;

/** What tools give, as a thing that may be refused. */
const GIVEN: readonly Tag[] = [
  'weather',
  'umbrella',
  'air',
  'wear',
  'route',
  'trip',
  'map',
  'measure',
  'howfar',
  'howlong',
  'goto',
];
/**
 * The message without the clause that only tells what is not asked: 不用查天气，告诉我洛阳有啥古迹; "not the weather, I want to know
 * …". null where it has none, or says nothing else.
 */
export function withoutRefused(
  message: string,
  lexicons: { places: PlaceLexicon; categories: CategoryLexicon },
  today: string,
): string | null {
  if (!ANY.test(message)) return null;
  const anew = message.replace(TAKEN_BACK, '');
  if (anew !== message) return anew;
  const other = message.replace(NOT_BUT, '');
  if (other !== message) return other;
  const clauses = clausesIn(message);
  if (clauses.length < 2) return null;
  const read = clauses.map((text) => scan(text, lexicons, today));
  const kept = clauses.filter((text, index) => !isRefused(text, read[index], read[index + 1]));
  return kept.length === 0 || kept.length === clauses.length ? null : kept.map(trimmed).filter(Boolean).join('，');
}

/** What was asked before is given up, and something else follows: "k forget it. a cafe then", 算了全清掉. */
const TAKEN_BACK =
  /^\s{0,3}(?:(?:ok|okay|k|hm+|nah|no|well|oh|right|actually|fine|and|but|so|anyway|you know what)[\s,.!–—-]{1,3}){0,3}(?:(?:forget|scrap|skip|leave|ignore|drop) (?:about )?(?:it|that|this)(?: all| then| now)?|never ?mind(?: (?:that|it|then))?|(?:i|i've|we) changed (?:my|our) minds?)(?:[,.;:!…–—-]{1,3}\s{0,3}|(?<=\bit)\s)(?=\S)|^\s{0,3}(?:哎呀?|唉|嗯|那|好吧|行吧|哦|啊)?[,，\s]{0,2}(?:还是|就)?(?:算了|当我没[说问]|改主意了)(?:吧|啦)?(?:[,，。.!！\s]{0,2}(?:算了|吧|啦)){0,3}[,，。.!！;；\s]{0,3}(?=\S{2})/iu;

const ANY =
  /\bknow\b|[不别没甭无跳忽算]|(?:知道|清楚|有数|过)了|主意|\b(?:no|not|never ?mind|skip|forget|scrap|drop|minds?|ignore|without|leave|rather|instead)\b|n'?t\b/i;

/** "Not in Rome but in Milan", 不是罗马而是米兰: of two that are named, the one that is not meant. */
const NOT_BUT =
  /[,，]?\s*\bnot (?:(?:in|at|to|from|for|of|the) )*[\p{L}'’ -]{2,30}? but(?= )|不(?:是|要|去)(?:在|去|到|查|问)?\p{Script=Han}{2,10}[,，]?而是/iu;

/** What only leads on from a refusal. */
const trimmed = (text: string) =>
  text.trim().replace(/^(?:but|just|only|so|and|就|只|而是|但)(?:\s+|(?=\p{Script=Han}))/iu, '');

function isRefused(text: string, clause: Sentence | undefined, next: Sentence | undefined): boolean {
  if (!clause || !REFUSED.test(trimmed(text))) return false;
  const hasOther = has(clause, 'place', 'date', 'time', 'distance', 'days', 'mode:') || clause.pieces.some(isNamed);
  if (hasOther) return false;
  if (has(clause, ...GIVEN)) return true;
  // 不要酒店，找青旅: another kind is asked for.
  return (
    kindsOf(clause).length > 0 &&
    next !== undefined &&
    kindsOf(next).length > 0 &&
    has(next, 'find', 'place', 'near', 'in')
  );
}

/** A word that is not known may be what matters. */
const isNamed = (piece: Piece) =>
  means(piece, 'word') && /^\p{Lu}|^(?!.*[不没别甭])\p{Script=Han}{3,}/u.test(piece.text);
