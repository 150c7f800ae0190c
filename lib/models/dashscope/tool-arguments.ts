import { parsedJson } from './parsed-json.ts';

/**
 * The arguments of a tool call from their pieces, in order → JSON text; "{}" if the model wrote nothing. Real pieces
 * continue each other; compatible servers also send "{}" before or after them, all of them again at the end, everything
 * so far in every piece, or JSON encoded twice. If none of that explains the text, it stays as it is.
 */
export function argumentsOf(pieces: string[]): string {
  const joined = pieces.join('');
  const text = joined.trim();
  if (text === '' || text === 'null') return '{}';
  if (isObject(text)) return joined;
  const inner = parsedJson(text);
  if (typeof inner === 'string') return inner.trim() === '' ? '{}' : isObject(inner) ? inner : joined;
  return cumulative(pieces) ?? repeated(text) ?? wholeAtLast(pieces) ?? joined;
}

/**
 * The arguments of a call the model ended, with the brackets that its server lost at the end or wrote too many of
 * (vLLM's Hermes parser); anything else unchanged.
 */
export function withBrackets(json: string): string {
  if (isObject(json)) return json;
  const text = json.trim();
  const open: string[] = [];
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (isInString) {
      if (char === '\\') at += 1;
      else if (char === '"') isInString = false;
    } else if (char === '"') isInString = true;
    else if (char === '{' || char === '[') open.push(char === '{' ? '}' : ']');
    else if (char === '}' || char === ']') {
      open.pop();
      const rest = text.slice(at + 1);
      if (open.length === 0 && /^[}\]\s]*$/.test(rest)) return objectOr(text.slice(0, at + 1), json);
    }
  }
  return isInString ? json : objectOr(text + open.toReversed().join(''), json);
}

export function isJson(text: string): boolean {
  return parsedJson(text) !== undefined;
}

function isObject(text: string): boolean {
  const value = parsedJson(text);
  return typeof value === 'object' && value !== null;
}

const objectOr = (text: string, otherwise: string): string => (isObject(text) ? text : otherwise);

/** Each piece begins with the one before it, and the last is complete. */
function cumulative(pieces: string[]): string | undefined {
  const said = pieces.filter((piece) => piece.trim() !== '');
  const last = said.at(-1);
  if (last === undefined || said.length < 2 || !isObject(last)) return undefined;
  return said.every((piece, at) => piece.startsWith(said[at - 1] ?? '')) ? last : undefined;
}

/** "{}" beside one object, or one object several times. */
function repeated(text: string): string | undefined {
  const other = text.startsWith('{}')
    ? text.slice(2).trim()
    : text.endsWith('{}')
      ? text.slice(0, -2).trim()
      : undefined;
  if (other !== undefined && other !== '') return isObject(other) ? other : repeated(other);
  for (let times = 2; times <= 8 && text.length / times >= 2; times += 1) {
    const one = text.slice(0, text.length / times);
    if (one.repeat(times) === text && isObject(one)) return one;
  }
  return undefined;
}

/** Garbled pieces, then the whole: it begins with the same key, which no part of a nested value does. */
function wholeAtLast(pieces: string[]): string | undefined {
  const at = pieces.findLastIndex((piece) => piece.trim() !== '');
  const last = pieces[at]?.trim() ?? '';
  const before = pieces.slice(0, Math.max(0, at)).join('');
  const key = /^\{\s*"[^"]+"\s*:/.exec(last)?.[0].replaceAll(/\s/g, '');
  const isSame = key !== undefined && before.replaceAll(/\s/g, '').startsWith(key);
  return isSame && isObject(last) && !isObject(before) ? last : undefined;
}
