/**
 * The arguments of a tool call from their pieces, in order → JSON text; "{}" when the model wrote nothing. Real pieces
 * continue each other; compatible servers also send "{}" before them, all of them again after them, everything so far in
 * every piece, or the JSON encoded once more. Where none of that explains the text it stays as it is.
 */
export function argumentsOf(pieces: string[]): string {
  const joined = pieces.join('');
  const text = joined.trim();
  if (text === '' || text === 'null') return '{}';
  if (isObject(text)) return joined;
  const inner = parsed(text);
  if (typeof inner === 'string') return inner.trim() === '' ? '{}' : isObject(inner) ? inner : joined;
  return cumulative(pieces) ?? repeated(text) ?? joined;
}

export function isJson(text: string): boolean {
  return parsed(text) !== undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(text: string): boolean {
  const value = parsed(text);
  return typeof value === 'object' && value !== null;
}

/** Each piece begins with the one before it, and the last is whole. */
function cumulative(pieces: string[]): string | undefined {
  const said = pieces.filter((piece) => piece.trim() !== '');
  const last = said.at(-1);
  if (last === undefined || said.length < 2 || !isObject(last)) return undefined;
  return said.every((piece, at) => piece.startsWith(said[at - 1] ?? '')) ? last : undefined;
}

/** "{}" and then one object, or one object several times. */
function repeated(text: string): string | undefined {
  if (text.startsWith('{}')) {
    const rest = text.slice(2).trim();
    return isObject(rest) ? rest : repeated(rest);
  }
  for (let times = 2; times <= 8 && text.length / times >= 2; times += 1) {
    const one = text.slice(0, text.length / times);
    if (one.repeat(times) === text && isObject(one)) return one;
  }
  return undefined;
}
