import type { LanguageModelV4Prompt } from '@ai-sdk/provider';
import { estimateTokens, type Message } from './estimate-tokens.ts';

export interface TrimLimits {
  /** Estimated tokens of all messages together. */
  maxTokens: number;
  maxMessages: number;
}

export const HISTORY_LIMITS: TrimLimits = { maxTokens: 32_000, maxMessages: 60 };

/**
 * The newest part of a prompt that fits. System messages and the newest user message stay; whole older turns go first, then
 * the oldest tool rounds of the newest turn. A tool result never stays without its call, nor a call without its result.
 * What is left begins where it began a turn ago, most of the time: see toLandmark.
 */
export function trimHistory(prompt: LanguageModelV4Prompt, limits: TrimLimits = HISTORY_LIMITS): LanguageModelV4Prompt {
  if (fits(prompt, limits)) return prompt;
  const system = prompt.filter((message) => message.role === 'system');
  const turns = turnsOf(prompt.filter((message) => message.role !== 'system'));
  while (turns.length > 1 && !fits([...system, ...turns.flat()], limits)) turns.shift();
  toLandmark(turns, system, limits);
  let newest = turns.flat();
  while (turns.length <= 1 && !fits([...system, ...newest], limits)) {
    const shorter = withoutOldestRound(newest);
    if (shorter.length === newest.length) break;
    newest = shorter;
  }
  return [...system, ...newest];
}

/** One question in so many is a landmark. */
const LANDMARKS = 4;

/**
 * Drops further turns up to one that any later request would stop at, too, as long as half the room stays filled. Requests that
 * each began one turn later than the last would never find their beginning in the service's cache.
 */
function toLandmark(turns: Message[][], system: Message[], { maxTokens, maxMessages }: TrimLimits): void {
  const half = { maxTokens: maxTokens / 2, maxMessages: maxMessages / 2 };
  const at = turns.findIndex(isLandmark);
  if (at > 0 && at < turns.length - 1 && !fits([...system, ...turns.slice(at).flat()], half)) turns.splice(0, at);
}

/** By its own text alone, wherever in the history it stands (FNV-1a). */
function isLandmark([question]: Message[]): boolean {
  const text = JSON.stringify(question?.content ?? '');
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % LANDMARKS === 0;
}

function fits(prompt: LanguageModelV4Prompt, limits: TrimLimits): boolean {
  return prompt.length <= limits.maxMessages && estimateTokens(prompt) <= limits.maxTokens;
}

/** Splits before each user message. */
function turnsOf(messages: Message[]): Message[][] {
  const turns: Message[][] = [];
  for (const message of messages) {
    const last = turns.at(-1);
    if (message.role === 'user' || !last) turns.push([message]);
    else last.push(message);
  }
  return turns;
}

/** Drops the first assistant message after the user's, with the tool results that follow it; keeps the last round. */
function withoutOldestRound(turn: Message[]): Message[] {
  const first = turn.findIndex((message) => message.role === 'assistant');
  if (first === -1) return turn;
  const next = turn.findIndex((message, index) => index > first && message.role === 'assistant');
  return next === -1 ? turn : [...turn.slice(0, first), ...turn.slice(next)];
}
