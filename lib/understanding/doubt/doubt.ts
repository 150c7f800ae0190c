import { answersIn } from '../../i18n/answers.ts';
import { answerLocale } from '../../i18n/language-of.ts';
import type { Call } from '../calls/call.ts';
import type { Conversation } from '../dialogue/conversation.ts';
import type { Intent } from '../intent/intent.ts';
import type { Tag } from '../lexicon/tag.ts';
import { mentions } from '../slots/mentions.ts';
import type { Piece, Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import { nameOrKind, plainTool, type Reading, readingsOf, wayOrDistance } from './readings.ts';

/** What a message comes to without a question: the tool that its words name, the calls made of it, and the classifier's view. */
export interface Settled {
  found: string | undefined;
  calls: readonly Call[];
  look: Intent;
}

/** What the question needs to know beside the message. */
export interface Asks {
  /** The kind of places that a word names. */
  kindOf(word: string): string | undefined;
  /** The one tool that a message is understood as; null for none or several. */
  toolOf(message: string): string | null;
}

/** The most likely that none may be, and the likeliest tool at least and, unless nothing else can be made of the message, at most. */
const IDLE = 0.4;
const LIKELY = 0.2;
const SURE = 0.6;
/** Below this the likeliest is as good as unknown. */
const EVEN = 0.5;
/** How likely the next tool must be, as a share of the likeliest. */
const NEXT = { understood: 0.5, unknown: 0.25 };
/** Where the rules know what is asked: how likely another tool must be, none at most, and theirs at most. */
const OTHER = { least: 0.45, most: 0.8, none: 0.3, theirs: 0.2 };

/**
 * The question which of two things a message means, each as a button that sends a plain request. null where the message is
 * plain, or one of its meanings has no plain words.
 */
export function doubtOf(settled: Settled, sentence: Sentence, conversation: Conversation, asks: Asks): Call | null {
  const plain: Reading[] = [];
  for (const each of doubtful(settled, sentence, conversation, asks)) {
    if (plain.length === 2) break;
    const isNew = plain.every(({ message }) => message !== each.message);
    if (isNew && plainTool(asks.toolOf(each.message)) === each.tool) plain.push(each);
  }
  return plain.length < 2 ? null : questionOf(plain, conversation);
}

function questionOf(readings: readonly Reading[], { message, pageLocale }: Conversation): Call {
  const { question } = answersIn(answerLocale(message, pageLocale)).doubt;
  return { name: 'ask_user', input: { question, options: readings.map(({ message: label }) => ({ label })) } };
}

/** What a message may mean, the likeliest first; fewer than two where it is plain. */
function doubtful(settled: Settled, sentence: Sentence, conversation: Conversation, asks: Asks): Reading[] {
  const { found, look } = settled;
  if (!has(sentence, 'place') || has(sentence, 'nodate', 'notime', 'ref') || sentence.pieces.some(isUnknown)) return [];
  const names = mentions(sentence, conversation, false).flatMap(({ isName, piece }) =>
    isName ? [withArticle(piece, sentence.raw)] : [],
  );
  const [name, other, ...more] = names;
  if (!name || more.length > 0) return [];
  const isPlace = found === undefined || found === 'locate';
  if (other) return isPlace && isOnly(sentence, 'and') ? wayOrDistance(name, other, conversation) : [];
  const kind = isOnly(sentence, 'find') ? asks.kindOf(name) : undefined;
  if (kind !== undefined) return nameOrKind(name, kind, conversation);
  const isFirst = conversation.before.length === 0;
  if (isStay(sentence, conversation)) return readingsOf(['get_weather', 'plan_trip'], name, sentence, conversation);
  const tools = isVague(found, sentence) ? likely(settled) : found && isFirst ? opposed(found, look) : [];
  return tools.length === 0 ? [] : readingsOf(tools, name, sentence, conversation);
}

/** "Rome this weekend": a place and days to spend there, or of which the weather is asked; of a call about days it changes the place. */
const isStay = (sentence: Sentence, { before }: Conversation) =>
  !DAILY.has(before.at(-1)?.name ?? '') &&
  isOnly(sentence, 'date') &&
  sentence.pieces.some(({ tags, text }) => tags.has('date') && /周末|双休|weekend/i.test(text));

const DAILY = new Set(['get_weather', 'outing_advice', 'plan_trip']);

/** "the Louvre": the name as it was said. */
const withArticle = ({ text, start }: Piece, raw: string) =>
  /\bthe $/i.test(raw.slice(0, start)) ? `the ${text}` : text;

/** A word that is not known could mean anything. */
const isUnknown = ({ tags }: Piece) => tags.has('word') && !tags.has('name');

/** Whether nothing but names is said, and words with this tag. */
const isOnly = ({ pieces }: Sentence, tag: Tag) =>
  pieces.every(({ tags }) => tags.has('place') || tags.has('name') || tags.has('fluff') || tags.has(tag));

/** Whether the rules know nothing of what is asked of a name; a name alone asks where it is. */
const isVague = (found: string | undefined, sentence: Sentence) =>
  found === undefined || (found === 'locate' && !has(sentence, ...ASKING) && !isBareName(sentence));

const isBareName = ({ pieces }: Sentence) => pieces.every(({ tags }) => tags.has('place') || tags.has('name'));

const ASKING: readonly Tag[] = ['where', 'whereask', 'timeq', 'goto', 'map', 'about', 'detail', 'address', 'find'];

/** The likeliest tools, where none stands out. */
function likely({ look, calls }: Settled): string[] {
  const [best, ...others] = look.tools;
  const isUnknown = calls.length === 0 || (best !== undefined && best.p < EVEN);
  if (!best || look.none > IDLE || best.p < LIKELY || (best.p > SURE && !isUnknown)) return [];
  const least = best.p * (isUnknown ? NEXT.unknown : NEXT.understood);
  return [best, ...others.filter(({ p }) => p >= least)].map(({ tool }) => tool);
}

/** Tools that answer much the same. */
const ALIKE = new Set(['get_weather', 'outing_advice']);

/** The tool that the rules found and another, where neither is sure. Where a place is, every question about one asks as well. */
function opposed(found: string, look: Intent): string[] {
  const [best] = look.tools;
  if (found === 'locate' || best?.tool === 'locate') return [];
  if (ALIKE.has(found) && ALIKE.has(best?.tool ?? '')) return [];
  const theirs = look.tools.find(({ tool }) => tool === found)?.p ?? 0;
  if (!best || best.tool === found || best.p < OTHER.least || best.p > OTHER.most) return [];
  return look.none > OTHER.none || theirs > OTHER.theirs ? [] : [found, best.tool];
}
