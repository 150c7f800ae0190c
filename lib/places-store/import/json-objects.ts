/** A feature longer than this is no place: a country's outline, or a broken file. */
const LONGEST = 20_000_000;

/**
 * The text of every object of a file, whatever they lie in: an array, lines, a text sequence, or the `features` or `elements`
 * of an object around them. One that is cut short costs no other of a text sequence.
 */
export async function* jsonObjects(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let text = '';
  let depth = 0;
  let isString = false;
  let isEscaped = false;
  /** Depth at which features open: 0 in a sequence, 1 inside a collection. */
  let base = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const char = chunk.charCodeAt(i);
      // No string holds a line's end, and every record of a sequence begins with this mark.
      if (char === 0x1e || (char === 0x0a && isString)) [depth, isString, isEscaped] = [base, false, false];
      else if (isString) {
        if (isEscaped) isEscaped = false;
        else if (char === 0x5c) isEscaped = true;
        else if (char === 0x22) isString = false;
      } else if (char === 0x22) isString = true;
      else if (char === 0x7b) {
        if (depth === base) [text, from] = ['', i];
        depth++;
      } else if (char === 0x7d) {
        depth--;
        if (depth === base) {
          yield text + chunk.slice(from, i + 1);
          [text, from] = ['', i + 1];
        } else if (depth < base) base = depth;
      } else if (
        char === 0x5b &&
        depth === 1 &&
        base === 0 &&
        /"(?:features|elements)"\s*:\s*$/.test(text + chunk.slice(from, i))
      ) {
        base = 1;
      }
    }
    text = depth > base ? text + chunk.slice(from) : '';
    if (text.length > LONGEST) throw new Error(`a feature of more than ${LONGEST} characters: is this GeoJSON?`);
  }
}
