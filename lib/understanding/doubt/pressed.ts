import { answersIn } from '../../i18n/answers.ts';
import { allLocales } from '../../i18n/index.ts';
import { cuedTool } from '../calls/calls-for.ts';
import type { Conversation } from '../dialogue/conversation.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';

/**
 * The message that is chosen of a question which of two was meant, as if it had been said at once: by its button, some words of
 * it, its number, or what only one of the options asks.
 */
export function pressedOption(
  sentence: Sentence,
  { before, isRefused }: Conversation,
  toolOf: (message: string) => string | undefined,
): Pick<Conversation, 'message' | 'before'> | null {
  const last = before.at(-1);
  if (last?.name !== 'ask_user' || isRefused) return null;
  if (!allLocales().some((locale) => answersIn(locale).doubt.question === last.input.question)) return null;
  const options = (Array.isArray(last.input.options) ? last.input.options : []) as { label?: unknown }[];
  const labels = options.flatMap(({ label }) => (typeof label === 'string' ? [label] : []));
  const said = sentence.raw.trim().toLowerCase();
  const number =
    sentence.pieces.length <= 3 ? sentence.pieces.find(({ tags }) => tags.has('ordinal'))?.amount : undefined;
  const numbered = number === undefined ? undefined : labels.at(number > 0 ? number - 1 : number);
  const named = said === '' ? undefined : only(labels.filter((label) => label.toLowerCase().includes(said)));
  const asked = isAside(sentence) ? cuedTool(sentence, null) : undefined;
  const meant = asked === undefined ? undefined : only(labels.filter((label) => toolOf(label) === asked));
  const message = numbered ?? named ?? meant;
  return message === undefined ? null : { message, before: before.slice(0, -1) };
}

/** 看天气, "the weather please": what is asked, of no other place and day. */
const isAside = (sentence: Sentence) => sentence.pieces.length <= 4 && !has(sentence, 'place', 'word', 'date');

const only = <Item>(items: readonly Item[]): Item | undefined => (items.length === 1 ? items[0] : undefined);
