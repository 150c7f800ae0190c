import type { LanguageModelV4CallOptions, LanguageModelV4Prompt } from '@ai-sdk/provider';
import { type PastCall, TURN_FACTS, turnFacts } from '../../domain/turn-facts.ts';
import type { Locale } from '../../i18n/index.ts';
import type { PlaceInput } from '../../tools/place-input.ts';

export interface Conversation {
  /** The message to answer. */
  message: string;
  /** Calls before this message, oldest first. */
  before: PastCall[];
  /** Calls made for this message so far. */
  now: PastCall[];
  /** Local date "2026-11-25" of the user. */
  today: string;
  /** Local hour of the user, 0–23; 0 while unknown. */
  hour: number;
  /** The language of the page. */
  pageLocale: Locale;
  hasView: boolean;
  hasPosition: boolean;
  selection: string[];
  /** What the user said since the last call, oldest first: it was answered in words alone. */
  said?: string[];
  /** What the user said before this message, oldest first. */
  asked?: string[];
  /** The place that was named there last. */
  spoken?: PlaceInput;
  /** All places that were, oldest first. */
  spokenAll?: PlaceInput[];
  /** The question that the last call ended in was answered "no": it is closed. */
  isRefused?: boolean;
  /** The message is the chosen one of two that another could mean: nothing is asked back. */
  isChosen?: boolean;
}

/** "No", 「都不是」: none of what a question offered. */
const REFUSAL =
  /^\s*(?:不是?的?|不对|都不是?|都不对|不要|没有|别|算了|no|nope|nah|none(?: of (?:them|these|those))?|neither(?: of them)?|not (?:that|this|it|these|those|them)(?: one)?|wrong)(?:[\s,，、。.!！]+(?:no|thanks|thank you|不是|不对|谢谢|都不是|none(?: of (?:them|these|those))?|neither|not (?:that|it|them)(?: one)?))*[\s啊呀呢吧哦。.!！]*$/iu;

export const isRefusal = (message: string): boolean => REFUSAL.test(message);

/**
 * The longest message that is understood, in UTF-16 units. Understanding takes the whole process: of a question some
 * milliseconds, of thousands of names in a row many seconds, in which nobody else would be answered.
 */
export const LONGEST_MESSAGE = 600;
/** One that was not understood tells nothing later either. */
const isRead = (message: string) => message.length <= LONGEST_MESSAGE;

/** The user's words are of the prompt; all else comes as values. Throws where a caller does not hand them over. */
export function conversationOf({
  prompt,
  providerOptions,
}: Pick<LanguageModelV4CallOptions, 'prompt' | 'providerOptions'>): Conversation {
  const { locale, now, earlier, thisTurn, ...facts } = turnFacts.parse(providerOptions?.[TURN_FACTS]);
  const lastUser = prompt.findLastIndex(({ role }) => role === 'user');
  const user = prompt[lastUser];
  const said = saidSinceCall(prompt.slice(0, Math.max(lastUser, 0))).filter(isRead);
  return {
    message: user?.role === 'user' ? textOf(user) : '',
    before: earlier,
    now: thisTurn,
    said,
    asked: prompt
      .slice(0, Math.max(lastUser, 0))
      .flatMap((each) => (each.role === 'user' ? [textOf(each)] : []))
      .filter(isRead),
    isRefused: said.some(isRefusal),
    today: now.slice(0, 10),
    hour: Number(now.slice(11, 13)),
    pageLocale: locale,
    hasView: facts.hasView,
    hasPosition: facts.hasPosition,
    selection: facts.selection,
  };
}

/** What the user said since the last call, and was answered without one. */
function saidSinceCall(prompt: LanguageModelV4Prompt): string[] {
  const last = prompt.findLastIndex(({ role }) => role === 'tool');
  return prompt.slice(last + 1).flatMap((each) => (each.role === 'user' ? [textOf(each)] : []));
}

/** Long runs of blanks say no more than short ones, and expressions with several "\s*" try each way to share them out. */
const textOf = ({ content }: Extract<LanguageModelV4Prompt[number], { role: 'user' }>) =>
  content
    .map((part) => (part.type === 'text' ? part.text : ''))
    .join('\n')
    .replace(/[^\S\n]{4,}/g, '   ')
    .replace(/\n(?:[^\S\n]*\n){2,}/g, '\n\n');
