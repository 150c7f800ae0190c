/** A longer feature is not a place: a country's outline, or a broken file. */
const LONGEST = 20_000_000;
const LONGEST_OUTLINE = 200_000;

/** What surrounds the objects of a file, filled in while they are read. */
export interface Outline {
  /** JSON of the enclosing object without its features; '' in a sequence or a bare list. */
  text: string;
  /** Whether the text ends where it should, with every object and the list closed. */
  isWhole: boolean;
}

/**
 * The text of every object in a file, whatever contains them: an array, lines, a text sequence, or the `features` or
 * `elements` of an enclosing object. In a text sequence, a truncated one does not affect the others.
 */
export async function* jsonObjects(
  chunks: AsyncIterable<string>,
  path: string,
  outline: Outline = { text: '', isWhole: true },
): AsyncGenerator<string> {
  let text = '';
  let depth = 0;
  let isString = false;
  let isEscaped = false;
  /** Depth at which features open: 0 in a sequence, 1 inside a collection. */
  let base = 0;
  /** After the list of a collection, nothing is a feature any more. */
  let isAfter = false;
  for await (const chunk of chunks) {
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const char = chunk.charCodeAt(i);
      // No string contains a line end, and every record of a sequence begins with this mark.
      if (char === 0x1e || (char === 0x0a && isString)) {
        if (isAfter) continue;
        [depth, isString, isEscaped] = [base, false, false];
        if (char === 0x1e) outline.isWhole = true;
      } else if (isString) {
        if (isEscaped) isEscaped = false;
        else if (char === 0x5c) isEscaped = true;
        else if (char === 0x22) isString = false;
      } else if (char === 0x22) isString = true;
      else if (char === 0x7b) {
        if (depth === base && !isAfter) [text, from] = ['', i];
        depth++;
      } else if (char === 0x7d) {
        depth--;
        if (isAfter) {
          if (depth !== 0) continue;
          outline.text += text + chunk.slice(from, i + 1);
          [base, isAfter, text, from] = [0, false, '', i + 1];
        } else if (depth === base) {
          yield text + chunk.slice(from, i + 1);
          [text, from] = ['', i + 1];
        } else if (depth < base) base = depth;
      } else if (char === 0x5b && depth === 1 && base === 0 && !isAfter) {
        const before = text + chunk.slice(from, i);
        if (!/"(?:features|elements)"\s*:\s*$/.test(before)) continue;
        base = 1;
        outline.text = `${before}[`;
      } else if (char === 0x5d && depth === 1 && base === 1 && !isAfter) {
        [isAfter, text, from] = [true, '', i];
      }
    }
    text = depth > base || isAfter ? text + chunk.slice(from) : '';
    const longest = isAfter ? LONGEST_OUTLINE : LONGEST;
    if (text.length > longest)
      throw new Error(`${path}: an object of more than ${longest} characters: is this GeoJSON?`);
  }
  outline.isWhole = depth === 0 && !isString && base === 0 && !isAfter;
}
