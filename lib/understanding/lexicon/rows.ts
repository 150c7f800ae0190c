import tables from '../../../generated/lexicon.json' with { type: 'json' };
import { isWordTag, type WordTag } from './tag.ts';

type Table = keyof typeof tables;

/** The columns of <table>.tsv that the head of the file names, each with a text for every row. */
export const columnsOf = (table: Table): readonly (readonly string[])[] => tables[table];

/** The rows of <table>.tsv in their order, a text for each column. */
export const rowsOf = (table: Table): readonly (readonly string[])[] => {
  const columns = columnsOf(table);
  return (columns[0] ?? []).map((_, at) => columns.map((column) => column[at] ?? ''));
};

/** The last column of the rows that begin with these texts. */
export const listOf = (table: Table, ...beginning: string[]): string[] =>
  (columnsOf(table).at(-1) ?? []).filter((_, at) =>
    beginning.every((text, column) => columnsOf(table)[column]?.[at] === text),
  );

/** A tag as a table has it. Throws where there is no such tag. */
export function wordTagOf(text: string): WordTag {
  if (isWordTag(text)) return text;
  throw new Error(`"${text}" is no tag of lib/understanding/lexicon/tag.ts`);
}
