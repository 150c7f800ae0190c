import type { LanguageModelV4Prompt } from '@ai-sdk/provider';

/** A tool call of an earlier turn or step, with what came back. */
export interface PastCall {
  name: string;
  input: Record<string, unknown>;
  /** What the tool told the model; '' while unknown. */
  result: string;
}

export interface Conversation {
  /** The message to answer. */
  message: string;
  /** Calls before this message, oldest first. */
  before: PastCall[];
  /** Calls made for this message so far. */
  now: PastCall[];
  /** Local date "2026-11-25" of the user. */
  today: string;
  /** Local hour of the user, 0–23; 0 while unknown. */
  hour: number;
  /** The language of the page. */
  pageLocale: 'zh' | 'en';
  hasView: boolean;
  hasPosition: boolean;
  selection: string[];
  /** The question that the last call ended in was answered "no": it is closed. */
  isRefused?: boolean;
}

/** "No", 「都不是」: none of what a question offered. */
const REFUSAL =
  /^\s*(?:不是?的?|不对|都不是?|都不对|不要|没有|别|算了|no|nope|nah|none(?: of (?:them|these|those))?|neither(?: of them)?|not (?:that|this|it|these|those|them)(?: one)?|wrong)(?:[\s,，、。.!！]+(?:no|thanks|thank you|不是|不对|谢谢|都不是|none(?: of (?:them|these|those))?|neither|not (?:that|it|them)(?: one)?))*[\s啊呀呢吧哦。.!！]*$/iu;

export const isRefusal = (message: string): boolean => REFUSAL.test(message);

/** Reads the prompt that the turn gives to every model. Tool results are data: nothing in them is taken for a request. */
export function conversationOf(prompt: LanguageModelV4Prompt): Conversation {
  const system = prompt.flatMap((part) => (part.role === 'system' ? [part.content] : [])).join('\n');
  const lastUser = prompt.findLastIndex(({ role }) => role === 'user');
  const user = prompt[lastUser];
  const message = user?.role === 'user' ? textOf(user) : '';
  return {
    message,
    before: callsIn(prompt.slice(0, Math.max(lastUser, 0))),
    now: callsIn(prompt.slice(lastUser + 1)),
    isRefused: saidSinceCall(prompt.slice(0, Math.max(lastUser, 0))).some(isRefusal),
    today: /Now: (\d{4}-\d{2}-\d{2})/.exec(system)?.[1] ?? new Date().toISOString().slice(0, 10),
    hour: Number(/Now: \d{4}-\d{2}-\d{2}[ T](\d{2}):/.exec(system)?.[1] ?? 0),
    pageLocale: /Answer in English/.test(system) ? 'en' : 'zh',
    hasView: /Map view:/.test(system),
    hasPosition: /position is known/.test(system),
    selection: (/Selected on the map: ([^\n(]+?)(?: \(|\.|$)/m.exec(system)?.[1] ?? '').split(/,\s*/).filter(Boolean),
  };
}

/** What the user said since the last call, and was answered without one. */
function saidSinceCall(prompt: LanguageModelV4Prompt): string[] {
  const last = prompt.findLastIndex(({ role }) => role === 'tool');
  return last < 0 ? [] : prompt.slice(last + 1).flatMap((each) => (each.role === 'user' ? [textOf(each)] : []));
}

const textOf = ({ content }: Extract<LanguageModelV4Prompt[number], { role: 'user' }>) =>
  content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');

function callsIn(prompt: LanguageModelV4Prompt): PastCall[] {
  const calls = new Map<string, PastCall>();
  for (const message of prompt) {
    if (message.role === 'assistant') {
      for (const part of message.content) {
        if (part.type !== 'tool-call') continue;
        const input: unknown = typeof part.input === 'string' ? JSON.parse(part.input || '{}') : part.input;
        calls.set(part.toolCallId, { name: part.toolName, input: (input ?? {}) as PastCall['input'], result: '' });
      }
    }
    if (message.role === 'tool') {
      for (const part of message.content) {
        if (part.type !== 'tool-result') continue;
        const call = calls.get(part.toolCallId);
        if (call) call.result = outputText(part.output);
      }
    }
  }
  return [...calls.values()];
}

function outputText(output: { type: string; value?: unknown }): string {
  if (output.type.startsWith('error')) return `failed: ${String(output.value)}`;
  return typeof output.value === 'string' ? output.value : JSON.stringify(output.value ?? '');
}

/** Refs in a result, in order: "[p1]" → p1. */
export function refsIn(result: string): string[] {
  return [...result.matchAll(/\[([a-z]\d+)\]/g)].map((match) => match[1] ?? '');
}
