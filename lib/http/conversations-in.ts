/** The longest conversation accepted, in UTF-16 units: about thirty thousand messages. */
const LONGEST = 16_000_000;

/** The text of one conversation, or why there is none. */
export type Entry = { text: string } | { problem: 'too_long' | 'cut_off' };

/** The result for the file as a whole: one conversation, or a list of them. */
export interface Found {
  isList: boolean;
  /** What follows the list in its object: `, "saved": {…}}`. Empty where nothing does. */
  rest: string;
  /** It was longer than a conversation may be, and is not given. */
  isRestTooLong: boolean;
}

/**
 * The conversations of an exported file, one at a time, so that a file of any size needs the memory of only one: a
 * single object, the array "sessions" of an object, an array, or one object per line. A broken one does not affect the
 * others.
 */
export async function* conversationsIn(
  chunks: AsyncIterable<string>,
  longest = LONGEST,
): AsyncGenerator<Entry, Found, void> {
  let [depth, base, length] = [0, 0, 0];
  let [isString, isEscaped, isList] = [false, false, false];
  let kept: string[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const char = chunk[at];
      if (isEscaped) isEscaped = false;
      else if (isString && char === '\\') isEscaped = true;
      else if (char === '"') isString = !isString;
      else if (isString) continue;
      else if (char === '{' || char === '[') {
        if (depth === base && char === '{') [kept, length, from] = [[], 0, at];
        // The list opens here; what came before is the head of the file.
        const isOpening = char === '[' && (depth === 0 || (depth === 1 && opensSessions(kept, chunk.slice(from, at))));
        depth += 1;
        if (isOpening && !isList) [base, isList, kept, length, from] = [depth, true, [], 0, at + 1];
      } else if (char === '}' || char === ']') {
        depth -= 1;
        if (depth < base) [base, kept, length, from] = [-1, [], 0, at + 1];
        else if (depth === base && char === '}') {
          const text = chunk.slice(from, at + 1);
          yield length + text.length > longest ? { problem: 'too_long' } : { text: kept.join('') + text };
          [kept, length, from] = [[], 0, at + 1];
        }
      }
    }
    if (depth <= base) continue;
    length += chunk.length - from;
    if (length <= longest) kept.push(chunk.slice(from));
    else kept = [];
  }
  const rest = base < 0 ? kept.join('').trim() : '';
  const isRestTooLong = base < 0 && length > longest;
  // Behind the list it is the rest that was cut off, not a conversation.
  if (depth > 0 && !isRestTooLong && !rest.startsWith(',')) yield { problem: 'cut_off' };
  return { isList, rest, isRestTooLong };
}

/** Whether the head of the file ends with the name of the list; only its last part is checked. */
function opensSessions(kept: readonly string[], text: string): boolean {
  let tail = text;
  for (let at = kept.length - 1; at >= 0 && tail.length < 40; at -= 1) tail = (kept[at] ?? '') + tail;
  return /"sessions"\s*:\s*$/.test(tail.slice(-40));
}
