import { jsonrepair } from 'jsonrepair';
import type { ToolCallDelta } from './tool-call-delta.ts';

/** Calls of offered tools with named arguments, separated by nothing but line breaks and commas. */
export function pythonCalls(text: string, offered: ReadonlySet<string>): ToolCallDelta[] {
  let rest = /^\[[\s\S]*\]$/.test(text) ? text.slice(1, -1).trim() : text;
  const calls: ToolCallDelta[] = [];
  while (rest !== '') {
    const isPrinted = rest.startsWith('print(');
    const [whole, name = ''] = /^(?:print\()?([a-z_]\w*)\(/.exec(rest) ?? [];
    const end = whole === undefined ? -1 : closingAt(rest, whole.length);
    if (whole === undefined || end === -1 || !offered.has(name)) return [];
    const args = keywords(rest.slice(whole.length, end));
    if (args === undefined) return [];
    calls.push({ index: undefined, id: '', name, arguments: args });
    rest = rest.slice(end + 1 + (isPrinted ? 1 : 0)).replace(/^[\s,;]+/, '');
  }
  return calls;
}

/** Where a bracket opened before `from` closes; -1 if it does not. onTop: called for each character outside strings. */
function closingAt(text: string, from: number, onTop: (at: number) => void = () => undefined): number {
  let depth = 0;
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quote !== '') {
      if (char === '\\') at += 1;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if ('([{'.includes(char)) depth += 1;
    else if (')]}'.includes(char)) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (depth === 0) onTop(at);
  }
  return -1;
}

/** `place="北京", days=3` as JSON text of an object. */
function keywords(text: string): string | undefined {
  if (text.trim() === '') return '{}';
  const signs: number[] = [];
  closingAt(`${text})`, 0, (at) => {
    if (text[at] === '=') signs.push(at);
  });
  const chars = [...text.split('')];
  for (const at of signs) chars[at] = ':';
  try {
    const json = jsonrepair(`{${chars.join('')}}`);
    return signs.length > 0 && typeof JSON.parse(json) === 'object' ? json : undefined;
  } catch {
    return undefined;
  }
}
