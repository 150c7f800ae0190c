import type { LanguageModelV4CallOptions, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import type { DashScopeConfig } from '../../../../lib/config.ts';
import {
  createDashScope,
  type DashScope,
  type DashScopeSettings,
  type ModelLogEntry,
  type ModelProgress,
} from '../../../../lib/models/dashscope/index.ts';
import type { MockDashScope } from '../../../mock-dashscope/server.ts';

export const KEY = 'sk-mock-canary-0123456789';
const ASKED = '金丝雀在北京问：今天天气怎么样？';

/** Long enough for a healthy service on a busy machine. */
export const TIMEOUTS = {
  connectMs: 10_000,
  headersMs: 20_000,
  firstContentMs: 20_000,
  firstAnswerMs: 30_000,
  idleMs: 20_000,
  totalMs: 180_000,
};
/** For services that hang; on a busy machine they run out for healthy ones too. */
export const SHORT_TIMEOUTS = {
  ...TIMEOUTS,
  connectMs: 50,
  headersMs: 200,
  firstContentMs: 300,
  idleMs: 200,
};

export const TOOLS: NonNullable<LanguageModelV4CallOptions['tools']> = [
  {
    type: 'function',
    name: 'get_weather',
    description: 'Weather at a place.',
    inputSchema: {
      type: 'object',
      properties: { place: { type: 'object' }, span: { type: 'string' } },
      required: ['place', 'span'],
    },
  },
];

export interface Run {
  parts: LanguageModelV4StreamPart[];
  text: string;
  reasoning: string;
  calls: { id: string; name: string; input: string }[];
  /** What doStream threw, or the error part. */
  error: unknown;
  finish: Extract<LanguageModelV4StreamPart, { type: 'finish' }> | undefined;
  /** True if doStream threw: nothing was visible. */
  isThrown: boolean;
  progress: ModelProgress[];
  log: ModelLogEntry[];
  /** The waits requested by the retry loop. */
  waits: number[];
  backend: DashScope;
  ms: number;
}

export interface Asked {
  model?: string;
  keys?: string[];
  config?: Partial<DashScopeConfig>;
  settings?: Partial<DashScopeSettings>;
  options?: Partial<LanguageModelV4CallOptions>;
  prompt?: LanguageModelV4CallOptions['prompt'];
  backend?: DashScope;
  /** See ModelOptions. */
  until?: number;
}

export const userPrompt = (text = ASKED): LanguageModelV4CallOptions['prompt'] => [
  { role: 'system', content: 'You are a geo assistant.' },
  { role: 'user', content: [{ type: 'text', text }] },
];

export function configOf(
  mock: Pick<MockDashScope, 'url'>,
  model = 'qwen-plus',
  more: Partial<DashScopeConfig> = {},
): DashScopeConfig {
  return {
    keys: [KEY],
    model,
    baseUrl: mock.url,
    fallbackModels: [],
    enableThinking: false,
    enableSearch: false,
    reasoningEffort: 'default' as const,
    cache: 'explicit' as const,
    server: 'auto' as const,
    ...more,
  };
}

/** Calls the model once and reads the stream to its end; waits are recorded, not slept. */
export async function ask(mock: Pick<MockDashScope, 'url'>, asked: Asked = {}): Promise<Run> {
  const log: ModelLogEntry[] = [];
  const waits: number[] = [];
  const progress: ModelProgress[] = [];
  const backend =
    asked.backend ??
    createDashScope({
      config: configOf(mock, asked.model, { ...(asked.keys && { keys: asked.keys }), ...asked.config }),
      timeouts: TIMEOUTS,
      random: () => 0.5,
      sleep: async (ms) => void waits.push(ms),
      log: (entry) => log.push(entry),
      ...asked.settings,
    });
  const startedAt = performance.now();
  const run: Run = {
    parts: [],
    text: '',
    reasoning: '',
    calls: [],
    error: undefined,
    finish: undefined,
    isThrown: false,
    progress,
    log,
    waits,
    backend,
    ms: 0,
  };
  try {
    const model = backend.model({
      onProgress: (event) => progress.push(event),
      ...(asked.until !== undefined && { until: asked.until }),
      ...(asked.backend && asked.model && { modelId: asked.model }),
    });
    const { stream } = await model.doStream({ prompt: asked.prompt ?? userPrompt(), tools: TOOLS, ...asked.options });
    for await (const part of stream) take(run, part);
  } catch (thrown) {
    run.error = thrown;
    run.isThrown = true;
  }
  run.ms = performance.now() - startedAt;
  return run;
}

function take(run: Run, part: LanguageModelV4StreamPart): void {
  run.parts.push(part);
  if (part.type === 'reasoning-start' && part.providerMetadata?.dashscope?.isThoughtAbove === true) {
    run.reasoning += run.text;
    run.text = '';
  }
  if (part.type === 'text-delta') run.text += part.delta;
  if (part.type === 'reasoning-delta') run.reasoning += part.delta;
  if (part.type === 'tool-call') run.calls.push({ id: part.toolCallId, name: part.toolName, input: part.input });
  if (part.type === 'error') run.error = part.error;
  if (part.type === 'finish') run.finish = part;
}
