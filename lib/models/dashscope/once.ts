import { createOpenAI } from '@ai-sdk/openai';
import type { LanguageModelV4CallOptions, LanguageModelV4StreamResult } from '@ai-sdk/provider';
import { extractReasoningMiddleware, wrapLanguageModel } from 'ai';
import type { DashScopeConfig } from '../../config.ts';
import type { Answer } from './answer.ts';
import { REASONING_CLOSE, REASONING_OPEN } from './answer-marks.ts';
import { attempt } from './attempt.ts';
import type { Backend } from './backend.ts';
import { UpstreamFailure } from './failure.ts';
import type { OptionalField } from './optional-fields.ts';
import { withAdditions } from './request-body.ts';
import { SERVERS } from './servers.ts';

const reasoning = extractReasoningMiddleware({
  tagName: { opening: REASONING_OPEN, closing: REASONING_CLOSE },
  separator: '',
});

const NONE: ReadonlySet<OptionalField> = new Set();

interface OnceOptions {
  model: string;
  key: string;
  /** On the clock of `now`. */
  deadline: number;
  firstBy: number;
  onStatus: (status: number) => void;
}

/** One attempt through the SDK, with this key and model and our own fetch. */
export async function once(
  backend: Backend,
  config: DashScopeConfig,
  options: LanguageModelV4CallOptions,
  { model, key, ...settings }: OnceOptions,
): Promise<{ result: LanguageModelV4StreamResult; answer: Answer }> {
  let answer: Answer | undefined;
  const server = backend.check.server();
  const additions = {
    ...config,
    server,
    refused: backend.refused.get(model) ?? NONE,
    prompt: options.prompt,
  };
  const known = backend.tools.of(options.tools);
  const kept = known === undefined ? undefined : { text: known, choice: options.toolChoice };
  const offered = new Set(options.tools?.map(({ name }) => name));
  const { tools: _, toolChoice: __, ...rest } = options;
  const provider = createOpenAI({
    name: 'dashscope',
    baseURL: config.baseUrl,
    apiKey: key,
    async fetch(url, init) {
      const learn = (text: string) => backend.tools.learn(options.tools, text);
      const body = withAdditions(String(init?.body), additions, kept, learn);
      const headers = SERVERS[server].isAlibaba ? withQueue(init?.headers, backend.timeouts.headersMs) : init?.headers;
      const made = await attempt(
        url,
        { ...init, ...(headers && { headers }), body },
        { ...backend, ...settings, model, offered },
      );
      answer = made.answer;
      return made.response;
    },
  });
  const wrapped = wrapLanguageModel({ model: provider.chat(model), middleware: reasoning });
  const result = await wrapped.doStream(kept ? rest : options);
  if (!answer) throw new UpstreamFailure('internal', { detail: 'no request was sent' });
  return { result, answer };
}

/** In place of a refusal for a burst of requests the service queues one for so long. Source: error-code, "limit_burst_rate". */
const QUEUE_S = 10;

function withQueue(given: HeadersInit | undefined, headersMs: number): Headers {
  const headers = new Headers(given);
  // Well within the time that we wait for an answer to begin.
  headers.set('x-dashscope-wait-timeout', String(Math.max(1, Math.min(QUEUE_S, Math.floor(headersMs / 2_000)))));
  return headers;
}
