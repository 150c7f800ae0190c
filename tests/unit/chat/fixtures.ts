import type { LanguageModelV4, LanguageModelV4CallOptions, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import type { ChatModels } from '../../../lib/chat/chat-models.ts';
import type { ChatChunk } from '../../../lib/chat/log/chat-chunk.ts';
import { type Config, readConfig } from '../../../lib/config.ts';
import { createServer, type Server, type ServerSettings } from '../../../lib/runtime/compose.ts';
import type { Frame } from '../../../lib/streams/streams.ts';

type Part = LanguageModelV4StreamPart;

const USAGE = {
  inputTokens: { total: 7, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: 5, text: undefined, reasoning: undefined },
};

type Finish = Extract<Part, { type: 'finish' }>;

export const finish = (
  unified: Finish['finishReason']['unified'] = 'stop',
  providerMetadata?: Finish['providerMetadata'],
): Part => ({
  type: 'finish',
  finishReason: { unified, raw: undefined },
  usage: USAGE,
  ...(providerMetadata && { providerMetadata }),
});

export const say = (...deltas: string[]): Part[] => [
  { type: 'text-start', id: 't' },
  ...deltas.map((delta): Part => ({ type: 'text-delta', id: 't', delta })),
  { type: 'text-end', id: 't' },
];

export const callTool = (toolName: string, input: unknown, toolCallId = crypto.randomUUID()): Part => ({
  type: 'tool-call',
  toolCallId,
  toolName,
  input: typeof input === 'string' ? input : JSON.stringify(input),
});

export interface ScriptedModel {
  models: ChatModels;
  /** The options of each call. */
  calls: LanguageModelV4CallOptions[];
  /** Calls whose abort signal fired. */
  aborted: () => number;
}

type Script = (options: LanguageModelV4CallOptions, call: number) => AsyncIterable<Part> | Iterable<Part>;

/** A model that plays the script; anything it throws breaks the stream. */
export function scripted(script: Script): ScriptedModel {
  const calls: LanguageModelV4CallOptions[] = [];
  let aborted = 0;
  const model: LanguageModelV4 = {
    specificationVersion: 'v4',
    provider: 'scripted',
    modelId: 'scripted',
    supportedUrls: {},
    async doGenerate() {
      throw new Error('streams only');
    },
    async doStream(options) {
      calls.push(options);
      options.abortSignal?.addEventListener('abort', () => {
        aborted += 1;
      });
      const parts = script(options, calls.length);
      const iterator = Symbol.asyncIterator in parts ? parts[Symbol.asyncIterator]() : parts[Symbol.iterator]();
      return {
        stream: new ReadableStream<Part>({
          async pull(controller) {
            const next = await iterator.next();
            if (next.done) controller.close();
            else controller.enqueue(next.value);
          },
        }),
      };
    },
  };
  const models: ChatModels = {
    forTurn: () => ({ id: 'scripted', isDemo: false, model }),
    describe: () => ({ id: 'scripted', isDemo: false }),
    visionModel: () => undefined,
    hasKey: () => true,
    isDemoOn: () => true,
  };
  return { models, calls, aborted: () => aborted };
}

/** A whole server in memory. env: as of the process; nothing is read from outside. */
export function testServer(
  settings: Partial<Omit<ServerSettings, 'config'>> & { env?: Record<string, string>; database?: string } = {},
): Server {
  const { env = {}, database = ':memory:', ...rest } = settings;
  const { config } = readConfig({ OFFLINE: '1', COOKIE_SECRET: 'a test secret of some length', ...env });
  const inMemory: Config = { ...config, database: { kind: 'sqlite', path: database } };
  return createServer({ config: inMemory, log: () => {}, demoChunkMs: 0, ...rest });
}

export async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export const chunksOf = (frames: Frame[]): ChatChunk[] => frames.map(({ data }) => JSON.parse(data) as ChatChunk);

export const textOfChunks = (chunks: ChatChunk[]): string =>
  chunks.map((chunk) => (chunk.type === 'text-delta' ? chunk.delta : '')).join('');

export const NEVER = new AbortController().signal;

/** Waits on the test's timers, which may be fake ones; rejects on abort. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
