import { ASKS } from '../lexicon/asks.ts';
import type { Tag } from '../lexicon/tag.ts';
import { scan } from '../slots/scan.ts';
import { means, type Sentence } from '../slots/sentence.ts';
import { has, valued } from '../slots/slots.ts';
import type { CategoryLexicon, PlaceLexicon } from '../slots/token.ts';
import { talkOf } from '../talk/talk-of.ts';

/** Where another request may begin. */
const BREAK =
  /[，。;；!！?？\n]+|,(?!\d)|、(?=帮|请|查|看|找|搜|规划|安排|告诉|显示|画|算|量|订|翻译|推荐|导航)|\s?(?:和|以及)(?=附近|周边|旁边|周围)|\sand (?=(?:nearby|the nearest|the closest|book|reserve|order|call|buy|translate|remind|tell me|text|email|send|pay|print|set (?:an?|my))\b)|\.\s|\s(?:and then|and also|and|then|also|plus|after that)\s|顺便|順便|然后(?![去到])|然後(?![去到])|另外|接着(?![去到])|\s?还有(?=从|帮|告诉|查|看一?下|找|问|怎么|怎样)|并且|同时|(?<!合)并(?=飞|放|缩|移|切|打|清|画|查|看|搜|找|告诉|显示|规划|标|算|量|把|回|恢复|撤|隐|改|换|关|开|定位|导航|带|推荐|安排|在)|再(?=帮|告诉|查|看|画|找|给我|把|推荐|放|缩|移|飞|切|问|算|量|规划|清|删|加|标|说|来|在)/gi;

/** Words that make a clause a request of its own. */
const OWN: readonly Tag[] = [
  ...ASKS,
  'howlong',
  'draw',
  'clear',
  'undo',
  'redo',
  'heat',
  'remove',
  'hide',
  'zoomin',
  'zoomout',
  'zoomto',
  'goto',
  'timeq',
  'fit',
  'home',
  'base:satellite',
  'base:streets',
  'base:vector',
  'phone',
  'hours',
  'address',
  'rename',
  'whereami',
];

/** Whether a clause asks for something by itself. A kind of place does so with "find", "near" or a place. */
export function isRequest(sentence: Sentence): boolean {
  if (has(sentence, ...OWN)) return true;
  if (isWay(sentence)) return true;
  // 两地距离, "the distance between them"
  if (has(sentence, 'between', 'it') && has(sentence, 'apart', 'howfar') && !has(sentence, 'point', 'word'))
    return true;
  if (has(sentence, 'pan', 'map') && has(sentence, 'dir:')) return true;
  const isKind = sentence.pieces.some((piece) => means(piece, 'category') && !means(piece, 'act:', 'mode:'));
  const isTaste = has(sentence, 'interest:');
  const isTown = has(sentence, 'place') && has(sentence, 'in') && !has(sentence, 'days', 'trip');
  if (isTaste && !isTown && !has(sentence, 'find', 'near', 'where')) return false;
  // 去泡温泉之前想爬华山 tells of plans and asks for nothing yet.
  const isPlan = valued(sentence, 'act') !== undefined && has(sentence, 'to', 'go');
  return (
    isKind && (has(sentence, 'find', 'near', 'along', 'zone', 'sort:distance') || (has(sentence, 'place') && !isPlan))
  );
}

/** "Walk from A to B": a way by itself. */
const isWay = (sentence: Sentence) =>
  has(sentence, 'from') &&
  has(sentence, 'to', 'thereafter') &&
  sentence.pieces.filter(({ tags }) => tags.has('place') || tags.has('name')).length >=
    (has(sentence, 'mode:') ? 1 : 2);

/** "Plan two days in Suzhou": a request, whatever stands beside it. */
const isPlanned = (sentence: Sentence) => isStay(sentence) && PLANS.test(sentence.raw);
const PLANS = /\bplan\b|规划|安排|行程/i;

/** 去杭州玩两天: a stay, which is a request where another is added to it. */
const isStay = (sentence: Sentence) =>
  has(sentence, 'days') && has(sentence, 'place') && has(sentence, 'play', 'to', 'go', 'in', 'trip');

/** 订一张高铁票, "translate hello": asks for something, if not for anything of the map. */
const isForSomeoneElse = (clause: Sentence) =>
  ['service', 'compose'].includes(talkOf(clause) ?? '') && !TELLS.test(clause.raw);

/** 我的手机碎了, "my phone broke": tells of something. */
const TELLS = /^\s*(?:(?:compare|my|i|we|our)\b(?! (?:need|want|would|have to))|我(?:的|在|刚|已|们|昨|今))/i;

/** What adds a request to another. */
const ADDS = /顺便|順便|另外|并且|同时|然后|還有|还有|\.\s|also|plus|after that|then/i;

/**
 * The clauses of a message put together into requests: a clause that asks for nothing belongs to the one before it, at
 * the beginning to the one after it. Less than two when the message is one request.
 */
export function requestsOf(
  message: string,
  lexicons: { places: PlaceLexicon; categories: CategoryLexicon },
  today: string,
): Sentence[] {
  const clauses = clausesOf(message);
  if (clauses.length < 2) return [];
  const groups: { start: number; end: number; isRequest: boolean; clause: Sentence | undefined }[] = [];
  for (const { start, end } of clauses) {
    const clause = scan(message.slice(start, end), lexicons, today);
    const own =
      isRequest(clause) ||
      isForSomeoneElse(clause) ||
      isPlanned(clause) ||
      (isStay(clause) && ADDS.test(message.slice(end, end + 8)));
    const last = groups.at(-1);
    if (!last || (own && last.isRequest)) groups.push({ start, end, isRequest: own, clause });
    else {
      last.end = end;
      last.clause = undefined;
      last.isRequest ||= own;
    }
  }
  return groups.length < 2
    ? []
    : groups.map(({ start, end, clause }) => clause ?? scan(message.slice(start, end), lexicons, today));
}

function clausesOf(message: string): { start: number; end: number }[] {
  const clauses: { start: number; end: number }[] = [];
  let start = 0;
  const add = (end: number) => {
    if (message.slice(start, end).trim().length > 1) clauses.push({ start, end });
  };
  for (const match of message.matchAll(BREAK)) {
    if (isQuoted(message, match.index)) continue;
    add(match.index);
    start = match.index + match[0].length;
  }
  add(message.length);
  return clauses;
}

const isQuoted = (message: string, at: number) =>
  (message.slice(0, at).match(/["“”「」『』]/g)?.length ?? 0) % 2 === 1 && /["”」』]/.test(message.slice(at));
