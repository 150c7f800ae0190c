import { NAME_PARTS } from '../lexicon/names.ts';
import { columnsOf, listOf, rowsOf, wordTagOf } from '../lexicon/rows.ts';
import { type Tag, valueIn } from '../lexicon/tag.ts';

/** What a word of the vocabulary means. */
export interface Word {
  readonly tags: ReadonlySet<Tag>;
  readonly need?: string;
}

const words = new Map<string, Word>();
/** Most words mean one thing, and many the same: twelve thousand sets would take half of the start. */
const alone = new Map<string, Word>();

function learn(word: string, tag: Tag, need?: string): void {
  const known = words.get(word);
  if (known && (need ?? known.need) === known.need && known.tags.has(tag)) return;
  words.set(word, known ? wordOf([...known.tags, tag], need ?? known.need) : onlyWord(tag, need));
}

function onlyWord(tag: Tag, need: string | undefined): Word {
  const key = `${tag} ${need}`;
  const word = alone.get(key) ?? wordOf([tag], need);
  alone.set(key, word);
  return word;
}

const wordOf = (tags: Tag[], need: string | undefined): Word => ({ tags: new Set(tags), ...(need && { need }) });

/** What may stand inside a verb and its object: 买本书, 加点油, 剪一下发. */
const INSIDE = listOf('inside');

const [tags = [], , texts = []] = columnsOf('words');

for (const [at, word] of texts.entries()) learn(word, wordTagOf(tags[at] ?? ''));
// Whoever names a way to travel asks for a way, even where it cannot be planned.
for (const mode of ['mode:flight', 'mode:ship']) for (const word of listOf('words', mode)) learn(word, 'route');

for (const [category, , word = ''] of rowsOf('needs'))
  for (const form of formsOf(word)) learn(form, 'category', category);

for (const [category, , word = ''] of rowsOf('kinds'))
  for (const form of numbersOf(word)) if (isFree(form)) learn(form, 'category', category);

/** Whether a word means nothing yet, or only a taste. */
function isFree(word: string): boolean {
  return [...(words.get(word)?.tags ?? [])].every((tag) => valueIn(tag, 'interest') !== undefined);
}

/** "bakery" → "bakery", "bakeries"; Chinese words have one form. */
function numbersOf(word: string): string[] {
  if (!/[a-z]$/.test(word) || /s$/.test(word)) return [word];
  const many = /[^aeiou]y$/.test(word)
    ? `${word.slice(0, -1)}ies`
    : /(?:ch|sh|x|z)$/.test(word)
      ? `${word}es`
      : `${word}s`;
  return [word, many];
}

/** 加油 is said as 加个油 or 加点油 too. */
function formsOf(word: string): string[] {
  const isPair = /^\p{Script=Han}{2}$/u.test(word);
  const verb = /^(buy|get|need|find|rent|see|watch|catch|wash|fix|play|do) (\w+)$/.exec(word);
  if (verb) return [word, ...['some', 'a', 'my', 'the', 'any'].map((inner) => `${verb[1]} ${inner} ${verb[2]}`)];
  return isPair ? [word, ...INSIDE.map((inner) => `${word.charAt(0)}${inner}${word.charAt(1)}`)] : [word];
}

for (const name of NAME_PARTS.common) {
  if (!words.has(name)) {
    learn(name, 'word');
    learn(name, 'name');
  }
}
for (const tail of NAME_PARTS.tailWords) if (!words.has(tail)) learn(tail, 'word');
for (const brand of listOf('brands')) {
  learn(brand, 'word');
  learn(brand, 'name');
  learn(brand, 'brand');
}

/** The vocabulary of both languages, needs, brands and common names, by the word on folded text. */
export const WORDS: ReadonlyMap<string, Word> = words;

/** Characters of the longest word. */
export const LONGEST = Math.max(...[...words.keys()].map((word) => word.length));
