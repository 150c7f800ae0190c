import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4Content,
  LanguageModelV4StreamPart,
} from '@ai-sdk/provider';
import { answersIn } from '../i18n/answers.ts';
import { formatDistance } from '../i18n/format.ts';
import { datedDay } from '../i18n/format-time.ts';
import type { Locale } from '../i18n/index.ts';
import { answerLocale } from '../i18n/language-of.ts';
import type { Call } from '../understanding/calls/call.ts';
import { type Conversation, conversationOf, LONGEST_MESSAGE } from '../understanding/dialogue/conversation.ts';
import { nextCall } from '../understanding/dialogue/steps.ts';
import { topicOf } from '../understanding/dialogue/topic.ts';
import { answerFrom } from '../understanding/reply/answer.ts';
import { scan } from '../understanding/slots/scan.ts';
import type { Talk } from '../understanding/talk/talk-of.ts';
import { understand } from '../understanding/understand.ts';
import type { Lexicons } from '../understanding/understanding.ts';
import { waitOrAbort } from '../wait.ts';

export interface EmbeddedModelSettings extends Lexicons {
  /** Pause between pieces of text, so that an answer streams as a real one does. Default 20 ms. */
  chunkMs?: number;
  /** Ids of tool calls. */
  newId?: () => string;
}

/** Characters in one piece of text. */
const CHUNK = 6;

/**
 * The demo model: a parser over the gazetteer and a vocabulary behind the AI SDK's language-model interface.
 * It picks tools from the user's words, and writes its answer from what they gave. All that is not the user's words comes as
 * values (TurnFacts, in the provider options): neither the instructions nor what a tool tells is read. Deterministic; no network.
 */
export function createEmbeddedModel({
  chunkMs = 20,
  newId = () => `call_${crypto.randomUUID()}`,
  ...lexicons
}: EmbeddedModelSettings): LanguageModelV4 {
  return {
    specificationVersion: 'v4',
    provider: 'embedded',
    modelId: 'embedded',
    supportedUrls: {},
    async doGenerate(options) {
      const step = nextStep(options, lexicons);
      const content: LanguageModelV4Content[] =
        'text' in step
          ? [{ type: 'text', text: step.text }]
          : step.calls.map(({ name, input }) => ({
              type: 'tool-call',
              toolCallId: newId(),
              toolName: name,
              input: JSON.stringify(input),
            }));
      return { content, finishReason: finishOf(step), usage: usageOf(options, step), warnings: [] };
    },
    async doStream(options) {
      const step = nextStep(options, lexicons);
      const parts = streamParts(step, options, newId);
      return {
        stream: new ReadableStream<LanguageModelV4StreamPart>(
          {
            async pull(controller) {
              const part = parts.shift();
              if (part?.type === 'text-delta' && chunkMs > 0) await waitOrAbort(chunkMs, options.abortSignal);
              if (options.abortSignal?.aborted) return controller.error(options.abortSignal.reason);
              if (part) controller.enqueue(part);
              else controller.close();
            },
          },
          { highWaterMark: 0 },
        ),
      };
    },
  };
}

/** What the model does next: it speaks, or calls tools. */
type Step = { text: string } | { calls: Call[] };

function nextStep(options: LanguageModelV4CallOptions, lexicons: Lexicons): Step {
  const conversation = conversationOf(options);
  const locale = answerLocale(conversation.message, conversation.pageLocale);
  if (conversation.message.length > LONGEST_MESSAGE)
    return { text: answersIn(locale).demo.talk.long.replace('{most}', String(LONGEST_MESSAGE)) };
  const offered = new Set((options.tools ?? []).map((tool) => tool.name));
  if (conversation.now.length > 0) {
    const next = nextCall(scan(conversation.message, lexicons, conversation.today), conversation);
    if (next && offered.has(next.name)) return { calls: [next] };
    const { message, now } = conversation;
    const answer = answerFrom(now, { message, topic: topicOf(conversation, lexicons), locale });
    return { text: [answer, undoneText(conversation, lexicons, locale)].filter(Boolean).join('\n\n') };
  }
  const understood = understand(conversation, lexicons);
  if (understood.kind === 'talk') return { text: talkText(understood, locale) };
  if (understood.kind === 'beyond')
    return { text: answersIn(locale).gaps.beyond(understood.beyond.number, understood.beyond.count) };
  if (understood.kind === 'radius')
    return {
      text: answersIn(locale).gaps.radius(
        formatDistance(understood.range.min, locale),
        formatDistance(understood.range.max, locale),
      ),
    };
  const calls = understood.calls.filter(({ name }) => offered.has(name)).slice(0, 8);
  return calls.length > 0 ? { calls } : { text: answersIn(locale).demo.talk.unknown };
}

const talkText = ({ talk, about = '' }: { talk: Talk; about?: string }, locale: Locale): string =>
  answersIn(locale).demo.talk[talk].replace('{about}', talk === 'day' ? datedDay(about, locale) : about);

/** The parts of the message that no tool was called for, said at the end of the answer. */
function undoneText(conversation: Conversation, lexicons: Lexicons, locale: Locale): string {
  const understood = understand({ ...conversation, now: [] }, lexicons);
  if (understood.kind !== 'calls') return '';
  const { undone = [], otherMode } = understood;
  return [
    otherMode && answersIn(locale).otherModes[otherMode],
    undone.length > 0 && answersIn(locale).gaps.undone(undone),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function streamParts(
  step: Step,
  options: LanguageModelV4CallOptions,
  newId: () => string,
): LanguageModelV4StreamPart[] {
  const finish: LanguageModelV4StreamPart = {
    type: 'finish',
    finishReason: finishOf(step),
    usage: usageOf(options, step),
  };
  const start: LanguageModelV4StreamPart = { type: 'stream-start', warnings: [] };
  if ('text' in step) {
    const id = 't0';
    return [
      start,
      { type: 'text-start', id },
      ...chunksOf(step.text).map((delta): LanguageModelV4StreamPart => ({ type: 'text-delta', id, delta })),
      { type: 'text-end', id },
      finish,
    ];
  }
  const calls = step.calls.flatMap(({ name, input }): LanguageModelV4StreamPart[] => {
    const id = newId();
    const text = JSON.stringify(input);
    return [
      { type: 'tool-input-start', id, toolName: name },
      { type: 'tool-input-delta', id, delta: text },
      { type: 'tool-input-end', id },
      { type: 'tool-call', toolCallId: id, toolName: name, input: text },
    ];
  });
  return [start, ...calls, finish];
}

function chunksOf(text: string): string[] {
  const characters = Array.from(text);
  return Array.from({ length: Math.ceil(characters.length / CHUNK) }, (_, index) =>
    characters.slice(index * CHUNK, (index + 1) * CHUNK).join(''),
  );
}

const finishOf = (step: Step) => ({
  unified: 'text' in step ? ('stop' as const) : ('tool-calls' as const),
  raw: undefined,
});

function usageOf({ prompt }: LanguageModelV4CallOptions, step: Step) {
  const input = Math.ceil(JSON.stringify(prompt).length / 3);
  const output = 'text' in step ? step.text.length : JSON.stringify(step.calls).length;
  return {
    inputTokens: { total: input, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
    outputTokens: { total: output, text: undefined, reasoning: undefined },
  };
}
