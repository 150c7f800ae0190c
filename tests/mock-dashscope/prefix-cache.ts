import { isRecord } from '../../lib/domain/is-record.ts';
import { qwenTokens } from './qwen-tokens.ts';
import { templated } from './template.ts';

/** A request's input in tokens: how many there were, and how many of them begin an earlier request as well. */
export interface InputUsage {
  prompt: number;
  cached: number;
  /** Tokens of a cache that cache_control made. */
  created?: number;
}

/** The service caches no shorter prefix. */
const LEAST_CACHED = 1_024;
const END = '<|im_end|>\n';

/**
 * Counts what requests cost, and which of it the service would have had in its cache: without marks the longest prefix that
 * an earlier request has too, with cache_control the longest marked one.
 */
export function createPrefixCache(): { usageOf(body: Record<string, unknown>): InputUsage } {
  const earlier = new Map<string, string[][]>();
  const marked = new Map<string, Set<string>>();
  const known = new Map<string, number[]>();
  const tokensOf = (text: string): number[] => {
    const tokens = known.get(text) ?? qwenTokens(text);
    known.set(text, tokens);
    return tokens;
  };
  const size = (pieces: string[]) => pieces.reduce((sum, piece) => sum + tokensOf(piece).length, 0);
  const inList = <T>(map: Map<string, T>, key: string, empty: () => T): T => {
    const list = map.get(key) ?? empty();
    map.set(key, list);
    return list;
  };

  function common(one: string[], other: string[]): number {
    const at = one.findIndex((piece, index) => piece !== other[index]);
    if (at === -1) return size(one);
    const [mine, theirs] = [tokensOf(one[at] ?? ''), tokensOf(other[at] ?? '')];
    const differs = mine.findIndex((token, index) => token !== theirs[index]);
    return size(one.slice(0, at)) + (differs === -1 ? mine.length : differs);
  }

  return {
    usageOf(body) {
      const model = String(body.model);
      const pieces = templated(body).split(END);
      const prompt = size(pieces);
      const seen = inList(earlier, model, () => []);
      const longest = seen.reduce((most, other) => Math.max(most, common(pieces, other)), 0);
      seen.push(pieces);
      const marks = marksOf(body).map((count) => pieces.slice(0, count));
      if (marks.length === 0) return { prompt, cached: longest >= LEAST_CACHED ? longest : 0 };
      const made = inList(marked, model, () => new Set<string>());
      const hit = marks.filter((prefix) => made.has(prefix.join(END))).map(size);
      const cached = Math.max(0, ...hit);
      const whole = Math.max(0, ...marks.map(size).filter((tokens) => tokens >= LEAST_CACHED));
      for (const prefix of marks) if (size(prefix) >= LEAST_CACHED) made.add(prefix.join(END));
      return { prompt, cached, created: Math.max(0, whole - cached) };
    },
  };
}

/** After how many messages of a request a mark stands; the template's first piece is the instructions with the tools. */
function marksOf({ messages }: Record<string, unknown>): number[] {
  if (!Array.isArray(messages)) return [];
  return messages.flatMap((message, index) =>
    isRecord(message) && Array.isArray(message.content) && message.content.some((part) => part?.cache_control)
      ? [index + 1]
      : [],
  );
}
