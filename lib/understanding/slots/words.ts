import lexicon from '../../../generated/lexicon.json' with { type: 'json' };
import type { Tag } from '../lexicon/tag.ts';

/** What a word of the vocabulary means. */
export interface Word {
  readonly tags: ReadonlySet<Tag>;
  readonly need?: string;
}

const LINES: Readonly<Record<string, string>> = lexicon.vocabulary.words;
const MEANINGS = lexicon.vocabulary.meanings.map(
  ({ tags, need }): Word => ({ tags: new Set(tags as Tag[]), ...(need !== undefined && { need }) }),
);

interface Words {
  of: ReadonlyMap<string, Word>;
  /** Characters of the longest. */
  longest: number;
}
const read = new Map<string, Words>();

/** The words of the vocabulary of both languages, needs, brands and common names, by their first character. Folded. */
export function wordsFrom(character: string): Words {
  const known = read.get(character) ?? readWords(LINES[character]);
  read.set(character, known);
  return known;
}

function readWords(lines = ''): Words {
  const of = new Map<string, Word>();
  let longest = 0;
  for (const line of lines.split('\n')) {
    const [word = '', number] = line.split('\t');
    const meaning = MEANINGS[Number(number)];
    if (meaning) of.set(word, meaning);
    longest = Math.max(longest, word.length);
  }
  return { of, longest };
}

/** What a whole word means; undefined where the vocabulary has it not. */
export const wordOf = (word: string): Word | undefined => wordsFrom(word.charAt(0)).of.get(word);
