/** How many weights each intent has. A power of two. */
export const BUCKETS = 32_768;

/** What a message is told by: its text, what was recognised in it, and the tool of the turn before. */
export interface Evidence {
  text: string;
  /** What its words mean, as the vocabulary says: "weather", "place", "mode:walk". */
  tags: ReadonlySet<string>;
  /** How many pieces the message was cut into. */
  pieces: number;
  lastTool?: string | undefined;
}

/** The buckets of a message, by where they come from, so that training can leave some of them out. */
export interface Features {
  /** Characters by one to four (Chinese); words by one to three, and the beginnings and middles of long ones (Latin). */
  text: number[];
  tags: number[];
  context: number;
}

export function featuresOf({ text, tags, pieces, lastTool }: Evidence): Features {
  return {
    text: bucketsOf(gramsOf(plainText(text))),
    tags: bucketsOf([...[...tags].map((tag) => `t${tag}`), `len${Math.min(8, pieces >> 1)}`]),
    context: bucketOf(lastTool ? `last:${lastTool}` : 'first'),
  };
}

const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\d+(?:[.,:]\d+)*/g, '#')
    .replace(/[^\p{L}\p{M}#'?+]+/gu, ' ')
    .trim();

function gramsOf(text: string): string[] {
  const isChinese = /\p{Script=Han}/u.test(text);
  const words = ['^', ...(text.match(/[\p{Script=Latin}\p{M}#'+]+|\?/gu) ?? []), '$'];
  return [
    ...(isChinese ? characterGrams(text) : words.flatMap(partsOf)),
    ...wordGrams(words),
    ...(isChinese ? [] : beginnings(words)),
  ];
}

function characterGrams(text: string): string[] {
  const framed = `^${text.replaceAll(' ', '')}$`;
  const grams: string[] = [];
  for (let size = 1; size <= 4; size++)
    for (let at = 0; at + size <= framed.length; at++) grams.push(`c${framed.slice(at, at + size)}`);
  return grams;
}

const wordGrams = (words: string[]): string[] =>
  words.flatMap((_, at) =>
    [1, 2, 3].flatMap((size) => (at + size <= words.length ? [`w${words.slice(at, at + size).join(' ')}`] : [])),
  );

/** The inner parts of a long word, by four letters: "cycling" and "cycle" share some. */
const partsOf = (word: string): string[] =>
  word.length < 5 ? [] : Array.from({ length: word.length - 1 }, (_, at) => `g${`<${word}>`.slice(at, at + 4)}`);

/** Each word with the two that the message begins with: "where is … meeting", "do i … umbrella". */
const beginnings = (words: string[]): string[] =>
  words
    .slice(1, 3)
    .flatMap((first) => [...new Set(words)].flatMap((word) => (word === first ? [] : [`s${first}|${word}`])));

const bucketsOf = (names: string[]): number[] => [...new Set(names.map(bucketOf))];

/** FNV-1a with its bits mixed once more. */
function bucketOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) & (BUCKETS - 1);
}
