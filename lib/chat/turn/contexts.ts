import { DEFAULT_ZONE, knownZone } from '../../geo/local-time.ts';
import type { Locale } from '../../i18n/index.ts';
import { answerLocale } from '../../i18n/language-of.ts';
import { mendToolInput } from '../../tools/bind.ts';
import { refBookOf } from '../../tools/refs.ts';
import { isGeoToolName } from '../../tools/registry.ts';
import { type ChatMessage, type MessageMetadata, textOf } from '../conversation/message.ts';
import { messageContext } from '../conversation/message-context.ts';
import { NO_SUCH_TOOL } from '../conversation/told-messages.ts';
import type { ChatDeps } from '../deps.ts';

/** The language in which a user message is answered. */
export const localeOfMessage = (message: ChatMessage): Locale =>
  answerLocale(textOf(message), message.metadata?.locale);

/** What a model was told of a call whose arguments did not fit, when the question was asked. */
export function refusalOf(tool: string, input: unknown, question: ChatMessage | undefined): string | undefined {
  if (!isGeoToolName(tool)) return NO_SUCH_TOOL;
  const { sentAt, timeZone = DEFAULT_ZONE, selection = [], view } = question?.metadata ?? {};
  const now = new Date(sentAt ?? 0);
  const made = mendToolInput(tool, input, {
    now,
    timeZone: knownZone(timeZone) ?? 'UTC',
    selection,
    ...(view && { view }),
    isStrict: false,
  });
  return 'refusal' in made ? made.refusal : undefined;
}

/** A message answered later than this after it was sent is asked anew: the time is then that of the answer. */
const FRESH_MS = 60_000;

/** What an answer keeps of the request that was made for it. */
type AnswerFacts = Pick<MessageMetadata, 'sentAt' | 'ownPlaces'>;

/**
 * The context of each user message of a conversation, from what was stored with it and with its answer: the same in
 * every turn. known: all messages, oldest first; the last is the one to be answered. begun: the answer to it.
 */
export function contextsOf({ nameAt }: Pick<ChatDeps, 'nameAt'>, known: readonly ChatMessage[], begun: AnswerFacts) {
  return (message: ChatMessage): string | undefined => {
    const { metadata = {} } = message;
    const sentMs = Date.parse(metadata.sentAt ?? '');
    // What makes an answer go on was sent by nobody.
    if (Number.isNaN(sentMs)) return undefined;
    const locale = localeOfMessage(message);
    const at = known.findIndex(({ id }) => id === message.id);
    const next = known[at + 1];
    const answer: AnswerFacts = next ? (next.role === 'assistant' && next.metadata) || {} : begun;
    const answeredMs = Date.parse(answer.sentAt ?? '');
    // As they were when it was sent: what is renamed later changes no earlier message.
    const before = () => refBookOf(known.slice(0, at));
    const { view } = metadata;
    return messageContext({
      locale,
      timeZone: metadata.timeZone ?? DEFAULT_ZONE,
      now: new Date(answeredMs - sentMs > FRESH_MS ? answeredMs : sentMs),
      metadata,
      ownPlaces: answer.ownPlaces,
      // The page's own name for the view is not used: it would be a stranger's sentence in the prompt.
      viewName: view && nameAt?.(view.center, locale),
      refs: metadata.selection?.length ? before() : NO_REFS,
    });
  };
}

const NO_REFS = { get: () => undefined };
