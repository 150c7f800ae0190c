import tables from '../../../generated/lexicon.json' with { type: 'json' };
import { isWordTag, type WordTag } from './tag.ts';

/** The rows of <table>.tsv in their order, a text for each column that the head of the file names. */
export const rowsOf = (table: keyof typeof tables): readonly (readonly string[])[] => tables[table];

/** The last column of the rows that begin with these texts. */
export const listOf = (table: keyof typeof tables, ...beginning: string[]): string[] =>
  rowsOf(table)
    .filter((row) => beginning.every((text, at) => row[at] === text))
    .map((row) => row.at(-1) ?? '');

/** A tag as a table has it. Throws where there is no such tag. */
export function wordTagOf(text: string): WordTag {
  if (isWordTag(text)) return text;
  throw new Error(`"${text}" is no tag of lib/understanding/lexicon/tag.ts`);
}
