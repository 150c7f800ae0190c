import type { Exchange } from '../mock-dashscope/exchange.ts';
import type { Scenario } from '../mock-dashscope/scenarios.ts';
import { chunk, turnChunks } from '../mock-dashscope/wire.ts';

/** Tokens per second of the upstream, by which the age of a partial is counted in characters. */
const PER_SECOND = 50;
const WIDTH = 5;

/** Each token contains its position, so that a lost, repeated or moved one shows. */
const token = (at: number) => `${String(at).padStart(WIDTH - 1, '0')} `;

/** The whole answer of this many tokens. */
export const answerOf = (tokens: number): string => Array.from({ length: tokens }, (_, at) => token(at)).join('');

/** By how many characters `stored` lags behind, as the time in which the upstream said them. */
export const ageMs = (seen: string, stored: string): number =>
  (Math.max(0, seen.length - stored.length) / WIDTH / PER_SECOND) * 1_000;

/** The model that answers the questions below: DASHSCOPE_MODEL=mock-questions. */
export const scenarios: Record<string, Scenario> = { questions };

/** A question answered with this many tokens. name: identifies it among the upstream's requests. */
export const lengthQuestion = (name: string, tokens: number): string => `${name}: ${tokens} tokens please`;

/** One answered with reasoning, text, a tool call, reasoning again and text again. */
export const toolQuestion = (name: string): string => `${name}: think and look up please`;

async function questions(exchange: Exchange): Promise<void> {
  const { messages } = exchange.request;
  const question = JSON.stringify(messages.findLast(({ role }) => role === 'user')?.content ?? '');
  if (question.includes('look up')) return thinkAndLookUp(exchange);
  const tokens = Number(/(\d+) tokens/.exec(question)?.[1] ?? 100);
  exchange.startStream();
  await speak(exchange, tokens);
  await end(exchange, 'stop');
}

async function thinkAndLookUp(exchange: Exchange): Promise<void> {
  const isSecond = exchange.request.messages.at(-1)?.role === 'tool';
  exchange.startStream();
  await exchange.paced(30, PER_SECOND, (at) => delta(exchange, { content: null, reasoning_content: `想${at}。` }));
  await speak(exchange, isSecond ? 60 : 40);
  if (isSecond) return end(exchange, 'stop');
  const call = { name: 'get_weather', arguments: '{"place":{"name":"北京","name_en":"Beijing"},"span":"now"}' };
  for (const event of turnChunks(exchange.head, { calls: [call] })) await exchange.event(event);
  exchange.write('data: [DONE]\n\n');
  exchange.end();
}

function speak(exchange: Exchange, tokens: number): Promise<void> {
  return exchange.paced(tokens, PER_SECOND, (at) => delta(exchange, { content: token(at) }));
}

async function end(exchange: Exchange, reason: string): Promise<void> {
  const choice = { finish_reason: reason, delta: { content: '' }, index: 0, logprobs: null };
  exchange.write(`data: ${chunk(exchange.head, choice)}\n\ndata: [DONE]\n\n`);
  exchange.end();
}

const delta = (exchange: Exchange, content: object): string =>
  chunk(exchange.head, { delta: content, finish_reason: null, index: 0, logprobs: null });
