import { nameFor } from '../../domain/name-for.ts';
import { type Answers, answersIn } from '../../i18n/answers.ts';
import { allLocales } from '../../i18n/index.ts';
import { answerLocale } from '../../i18n/language-of.ts';
import type { Call } from '../calls/call.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import type { Conversation } from './conversation.ts';
import { foundBy } from './past-calls.ts';

/**
 * Asks which of the places of the last list is meant, for a request that names none: 「怎么走」, "phone number?" after a
 * search that found several. null when a place is said, selected, or only one is there.
 */
export function askWhich(
  kind: Exclude<keyof Answers['ask'], 'choose'>,
  sentence: Sentence,
  conversation: Conversation,
): Call | null {
  const listed = foundBy(conversation.before.at(-1), 'search_places');
  const isNearest = conversation.before.at(-1)?.input.sort === 'distance';
  if (!listed || isNearest || conversation.selection.length > 0) return null;
  if (kind === 'details' && has(sentence, 'there')) return null;
  if (has(sentence, 'it', 'ordinal', 'ref', 'selection', 'here', 'place', 'word', 'category', 'drawnroute'))
    return null;
  const locale = answerLocale(conversation.message, conversation.pageLocale);
  const options = listed.places.slice(0, 6).flatMap((place) => {
    const { ref } = place;
    return ref ? [{ label: nameFor(place, locale).slice(0, 80), ref }] : [];
  });
  return options.length < 2 ? null : { name: 'ask_user', input: { question: answersIn(locale).ask[kind], options } };
}

/** The answer to such a question: the label of an option, or its number. */
export function askedFor(sentence: Sentence, { before, isRefused }: Conversation): Call | null {
  const last = before.at(-1);
  if (last?.name !== 'ask_user' || isRefused) return null;
  const kind = (['way', 'details'] as const).find((each) =>
    allLocales().some((locale) => answersIn(locale).ask[each] === last.input.question),
  );
  const options = (Array.isArray(last.input.options) ? last.input.options : []) as { label?: unknown; ref?: unknown }[];
  const said = sentence.raw.trim().toLowerCase();
  const number =
    sentence.pieces.length <= 3 ? sentence.pieces.find(({ tags }) => tags.has('ordinal'))?.amount : undefined;
  const chosen =
    number === undefined
      ? options.find(({ label }) => typeof label === 'string' && said !== '' && label.toLowerCase().includes(said))
      : options.at(number > 0 ? number - 1 : number);
  if (!kind || typeof chosen?.ref !== 'string') return null;
  return kind === 'way'
    ? { name: 'plan_route', input: { to: { ref: chosen.ref } } }
    : { name: 'get_place', input: { ref: chosen.ref } };
}
