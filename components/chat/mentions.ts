import type { DrawnLayer } from '../../lib/map/state.ts';

/** A name of something on the map, as an answer may write it. */
export interface Mention {
  name: string;
  ref: string;
}

/** Shorter names ("A", "店") occur in too many other words. */
const SHORTEST = 2;
/** Every position in a text is compared with every name. No answer draws so many that a reader looks for. */
const MOST_NAMES = 100;

/**
 * What each message drew, under its names in both languages, longest first. Unchanged lists keep their identity, so
 * that only the affected messages re-render.
 */
export function mentionsByMessage(
  layers: readonly DrawnLayer[],
  before: ReadonlyMap<string, readonly Mention[]>,
): ReadonlyMap<string, readonly Mention[]> {
  const byMessage = new Map<string, Map<string, Mention>>();
  for (const { messageId, ref, label } of layers) {
    const mentions = byMessage.get(messageId) ?? new Map<string, Mention>();
    for (const name of [label.name, label.nameEn]) {
      if (name && name.length >= SHORTEST && !mentions.has(name)) mentions.set(name, { name, ref });
    }
    byMessage.set(messageId, mentions);
  }
  return new Map(
    [...byMessage].map(([id, mentions]) => {
      const sorted = [...mentions.values()].sort((a, b) => b.name.length - a.name.length).slice(0, MOST_NAMES);
      const known = before.get(id);
      return [id, known && isSame(known, sorted) ? known : sorted];
    }),
  );
}

function isSame(a: readonly Mention[], b: readonly Mention[]): boolean {
  return a.length === b.length && a.every(({ name, ref }, index) => b[index]?.name === name && b[index].ref === ref);
}

/**
 * Returns a function that cuts a text at the names in it: [text, mention, text, …]; Latin names only as whole words.
 */
export function cutterAt(mentions: readonly Mention[]): (text: string) => (string | Mention)[] {
  if (mentions.length === 0) return (text) => [text];
  const pattern = new RegExp(`(${mentions.map(({ name }) => patternOf(name)).join('|')})`, 'u');
  const byName = new Map(mentions.map((mention) => [mention.name, mention]));
  return (text) =>
    text
      .split(pattern)
      .filter((piece) => piece !== '')
      .map((piece) => byName.get(piece) ?? piece);
}

function patternOf(name: string): string {
  const literal = name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const start = /^[\p{Script=Latin}\d]/u.test(name) ? '(?<![\\p{Script=Latin}\\d])' : '';
  const end = /[\p{Script=Latin}\d]$/u.test(name) ? '(?![\\p{Script=Latin}\\d])' : '';
  return `${start}${literal}${end}`;
}
