import type { Conversation } from '../dialogue/conversation.ts';
import { followUp, isOnlyTime } from '../dialogue/follow-up.ts';
import { isChange, namesOthers } from '../dialogue/is-change.ts';
import { plainChange } from '../dialogue/plain-changes.ts';
import { type Intent, intentOf } from '../intent/intent.ts';
import type { Tag } from '../lexicon/tag.ts';
import { isBareName } from '../slots/bare-name.ts';
import { evidenceOf } from '../slots/evidence.ts';
import { hasNoOther, isExplained } from '../slots/is-explained.ts';
import { means, type Piece, type Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import type { Call } from './call.ts';
import { callsFor, cuedTool, isCued } from './calls-for.ts';
import { bringsBack, keepsOnly } from './map-edit.ts';
import { plainView } from './map-view.ts';
import { otherMode } from './other-modes.ts';
import { savedCall } from './saved.ts';
import { spread } from './spread.ts';
import { allButKind, refNamed, targets } from './targets.ts';
import { isWhole } from './whole-request.ts';

/** How likely a tool must be to be taken, and how many times as likely as none. */
const LIKELY = 0.5;
const ODDS = 2;
/** How likely another tool must be, to outweigh a change of the last call. */
const CERTAIN = 0.6;
/** How likely it must be that nothing is asked of the map, to do nothing; the same where every word is known. */
const IDLE = 0.55;
const SURELY_IDLE = 0.8;
/** How many pieces a message has that says more than what to change, and how sure its tool must be without the one before. */
const FULL = 3;
const PLAIN = 0.9;
/** How likely a tool must be to be tried at all. */
const POSSIBLE = 0.25;

/** Words that say plainly that something on the map is to be changed. */
const EDITS: readonly Tag[] = ['hide', 'remove', 'rename', 'show', 'undo', 'redo', 'clear'];

/**
 * The calls that a message asks for: the last one changed, or one of the likeliest tool that it says enough for. `isClause`: it
 * is a part of a message that asks for something.
 */
export function callsOf(sentence: Sentence, conversation: Conversation, isClause = false): Call[] {
  const saved = savedCall(sentence, conversation);
  if (saved) return [saved];
  const last = conversation.before.at(-1);
  const look = intentOf(evidenceOf(sentence, last?.name));
  const again = plainChange(sentence, conversation);
  if (again) return [again];
  const view = plainView(sentence, conversation);
  if (view) return [view];
  const change = followUp(sentence, conversation);
  const own = last?.name === (change?.name ?? look.tool) ? ownRequest(sentence, conversation) : [];
  if (own.length > 0) return own;
  const isEdit = isPlainEdit(sentence, conversation);
  const isTrip = look.tool === 'plan_trip' && look.p >= PLAIN && has(sentence, 'days') && has(sentence, 'place');
  const isMap = look.tool?.startsWith('map_') === true && look.p >= CERTAIN;
  const isOther = (isMap || isTrip) && look.tool !== change?.name;
  if (change && !isOther && !isEdit && isChange(change, sentence, conversation))
    return spread(change, sentence, conversation);
  // 一家四口, 12*12
  const isNothing = !/\p{L}/u.test(sentence.raw) && !has(sentence, 'point', 'ordinal', 'ref');
  if (isNothing || sentence.pieces.every(({ tags }) => tags.has('fluff'))) return [];
  const likeliest = look.tools[0]?.tool ?? '';
  const isLed = conversation.before.length > 0;
  const isClear =
    isExplained(sentence) ||
    (isLed && sentence.pieces.every(({ tags }) => !tags.has('word')) && isCued(likeliest, sentence)) ||
    (has(sentence, 'name') && isKnown(sentence, look) && isCued(likeliest, sentence));
  const idle = has(sentence, 'point', 'house') || isClause ? 1 : isClear ? SURELY_IDLE : IDLE;
  const isOrder = has(sentence, 'shortest');
  const isSpoken =
    (has(sentence, 'where', 'timeq') && has(sentence, 'it', 'there')) ||
    asksWhere(sentence) ||
    (isBareName(sentence) && has(sentence, 'name') && conversation.before.length === 0);
  const isIdle =
    look.none >= idle &&
    !isOrder &&
    !isSureEdit(sentence, conversation) &&
    !isOfPair(likeliest, sentence, conversation);
  if (isIdle && !isSpoken) return [];
  const isUnsure = look.p < LIKELY || look.p < ODDS * look.none;
  const plain = isEdit
    ? 'map_edit'
    : has(sentence, 'shortest')
      ? 'plan_route'
      : isUnsure || (!change && likeliest !== 'map_view' && isBareName(sentence))
        ? plainTool(sentence, likeliest)
        : undefined;
  const isPlain = plain !== undefined || change !== null;
  if (isUnsure && !isPlain && !isKnown(sentence, look)) return [];
  const ranked = look.tools.flatMap(({ tool, p }, index) =>
    p >= POSSIBLE || (index === 0 && !isClause) ? [tool] : [],
  );
  // Of two that are as likely the one whose own words are said: 广州到深圳多远
  const [best, next] = look.tools;
  if (best && next && 2 * next.p >= best.p && isCued(next.tool, sentence) && !isCued(best.tool, sentence))
    ranked.unshift(next.tool);
  for (const tool of isIdle ? ['locate'] : plain ? [plain, ...ranked] : ranked) {
    const calls =
      change?.name === tool
        ? spread(change, sentence, conversation)
        : callsFor(tool, sentence, conversation, !isClause && tool === ranked[0]);
    if (calls.length > 0) return calls;
  }
  return change ? spread(change, sentence, conversation) : [];
}

/** "Where is X?", 马德理在哪里: a name that nobody knows, and nothing else. */
const asksWhere = (sentence: Sentence) => isWhereOf(sentence.pieces.filter(({ tags }) => !tags.has('fluff')));
const isWhereOf = (pieces: readonly Piece[]) =>
  pieces.length === 2 &&
  ((pieces[0]?.tags.has('where') === true && /^\p{Lu}\p{Ll}{3}/u.test(pieces[1]?.text ?? '')) ||
    (pieces[1]?.tags.has('where') === true && /^\p{Script=Han}{3,5}$/u.test(pieces[0]?.text ?? '')));

/** 哥伦比亚还有哪些大城市: the towns of an area. */
const isOfTowns = (tool: string, { pieces, raw }: Sentence) =>
  tool === 'search_places' &&
  pieces.some(({ value }) => value === 'city') &&
  /哪些|什么|几[个座]|\b(?:which|what|list|name)\b/i.test(raw);

/** "Tell me how far Lyon is from Paris": two places are named and their distance or the way asked for by its word, and no word is unknown. */
const isOfPair = (tool: string, sentence: Sentence, conversation: Conversation) =>
  (tool === 'measure' || tool === 'plan_route' || isOfTowns(tool, sentence)) &&
  isCued(tool, sentence) &&
  isExplained(sentence) &&
  callsFor(tool, sentence, conversation).some((call) => isWhole(call, sentence, conversation));

/** Whether every word is known, and one of them says something. */
const isKnown = (sentence: Sentence, { tool }: Intent) =>
  has(sentence, 'point') ||
  ((tool !== null || cuedTool(sentence, tool) !== undefined) &&
    hasNoOther(sentence) &&
    sentence.pieces.some(({ tags }) => ![...tags].every((tag) => IDLE_TAGS.has(tag))));

const IDLE_TAGS = new Set<Tag>(['fluff', 'near', 'in', 'of', 'and', 'to', 'from', 'about']);

/** The tool that the words of a message ask for, whatever the classifier makes of it. */
function plainTool(sentence: Sentence, likeliest: string): string | undefined {
  if (otherMode(sentence)) return 'plan_route';
  if (isBareName(sentence)) return 'locate';
  if (has(sentence, 'days') && has(sentence, 'place') && has(sentence, 'play', 'trip')) return 'plan_trip';
  return isCued(likeliest, sentence) ? likeliest : undefined;
}

/** 藏起来, "remove Hotel Edison": a word of editing, and what it is for. */
const isPlainEdit = (sentence: Sentence, conversation: Conversation) =>
  has(sentence, 'rename') ||
  isSureEdit(sentence, conversation) ||
  (has(sentence, ...EDITS) && targets(sentence, conversation).length > 0);

/** "Only keep the first two", "bring the others back", "call it 'Base'", "delete what you drew": no other reading is possible. */
const isSureEdit = (sentence: Sentence, conversation: Conversation) =>
  keepsOnly(sentence) ||
  bringsBack(sentence, conversation) ||
  isOnlyClear(sentence) ||
  (has(sentence, 'rename') && has(sentence, 'quoted')) ||
  (has(sentence, 'hide') && allButKind(sentence, conversation) !== null) ||
  (has(sentence, 'remove', 'hide') && has(sentence, 'zone', 'markers')) ||
  (has(sentence, 'remove', 'hide') && isOfShown(sentence, conversation));

const isOnlyClear = (sentence: Sentence) =>
  has(sentence, 'clear') && sentence.pieces.every((piece) => means(piece, 'clear', 'ok', 'fluff', 'all', 'map'));

/** "Remove the Eiffel Tower again": what is named is on the map, and nothing else is said. */
const isOfShown = ({ pieces }: Sentence, conversation: Conversation) => {
  const named = pieces.filter(({ tags }) => tags.has('place') || tags.has('name'));
  const isAll = pieces.every(
    (piece) => named.includes(piece) || means(piece, 'remove', 'hide', 'fluff', 'map', 'from', 'also'),
  );
  return isAll && named.length > 0 && named.every(({ text }) => refNamed(conversation, text) !== undefined);
};

/**
 * The calls of a message that plainly asks for another tool than the one before, or names all that this tool needs, as if
 * nothing had been said before it.
 */
function ownRequest(sentence: Sentence, conversation: Conversation): Call[] {
  if (sentence.pieces.length < FULL || namesOthers(sentence)) return [];
  const { tool, p } = intentOf(evidenceOf(sentence, undefined));
  if (tool === null || p < PLAIN) return [];
  const before = tool.startsWith('map_') || has(sentence, 'it', 'there') ? conversation.before : [];
  const calls = callsFor(tool, sentence, { ...conversation, before });
  const [only] = calls;
  const isSelf = only !== undefined && isWhole(only, sentence, conversation);
  if (isSelf || tool === conversation.before.at(-1)?.name) return isSelf ? calls : [];
  // 那从天津坐高铁过去呢, 那后天呢 after the weather of Beijing: what is missing was said before.
  return isOnlyTime(sentence) ? [] : callsFor(tool, sentence, conversation);
}
