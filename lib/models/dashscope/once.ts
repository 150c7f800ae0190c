import { createOpenAI } from '@ai-sdk/openai';
import type { LanguageModelV4, LanguageModelV4CallOptions } from '@ai-sdk/provider';
import type { DashScopeConfig } from '../../config.ts';
import { type Attempt, attempt } from './attempt.ts';
import type { Backend } from './backend.ts';
import { UpstreamFailure } from './failure.ts';
import type { OptionalField } from './optional-fields.ts';
import { withAdditions } from './request-body.ts';
import { SERVERS } from './servers.ts';

const NONE: ReadonlySet<OptionalField> = new Set();

interface OnceOptions {
  model: string;
  key: string;
  /** On the clock of `now`. */
  deadline: number;
  firstBy: number;
  onStatus: (status: number) => void;
}

/** One attempt with this key and model: the SDK writes the request, which we send and whose answer we read ourselves. */
export async function once(
  backend: Backend,
  config: DashScopeConfig,
  options: LanguageModelV4CallOptions,
  { model, key, ...settings }: OnceOptions,
): Promise<Attempt> {
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
  const { url, init } = await requestFor(config.baseUrl, key, (provider) =>
    provider.chat(model).doStream(kept ? rest : options),
  );
  const learn = (text: string) => backend.tools.learn(options.tools, text);
  const body = withAdditions(String(init?.body), additions, kept, learn);
  const headers = SERVERS[server].isAlibaba ? withQueue(init?.headers, backend.timeouts.headersMs) : init?.headers;
  return attempt(url, { ...init, ...(headers && { headers }), body }, { ...backend, ...settings, offered });
}

interface Written {
  url: string | URL | Request;
  init: RequestInit | undefined;
}

/** Thrown in place of an answer: the SDK has written its request and is to go no further. */
class Captured extends Error {
  readonly request: Written;
  constructor(request: Written) {
    super('captured');
    this.request = request;
  }
}

/**
 * The request as the SDK writes it. Its reading of answers, half a dozen streams for each, is not used: ours is stricter
 * and gives the same parts.
 */
async function requestFor(
  baseURL: string,
  apiKey: string,
  ask: (provider: { chat(model: string): LanguageModelV4 }) => PromiseLike<unknown>,
): Promise<Written> {
  const provider = createOpenAI({
    name: 'dashscope',
    baseURL,
    apiKey,
    fetch: async (url, init) => {
      throw new Captured({ url, init });
    },
  });
  try {
    await ask(provider);
  } catch (thrown) {
    if (thrown instanceof Captured) return thrown.request;
    throw thrown;
  }
  throw new UpstreamFailure('internal', { detail: 'no request was written' });
}

/** In place of a refusal for a burst of requests the service queues one for so long. Source: error-code, "limit_burst_rate". */
const QUEUE_S = 10;

function withQueue(given: HeadersInit | undefined, headersMs: number): Headers {
  const headers = new Headers(given);
  // Well within the time that we wait for an answer to begin.
  headers.set('x-dashscope-wait-timeout', String(Math.max(1, Math.min(QUEUE_S, Math.floor(headersMs / 2_000)))));
  return headers;
}
