import lexicon from '../../../generated/lexicon.json' with { type: 'json' };

type Table = Exclude<keyof typeof lexicon, 'vocabulary'>;

/** The rows of <table>.tsv in their order, a text for each column that its head names. */
export const rowsOf = (table: Table): readonly (readonly string[])[] => lexicon[table];

const lists = new Map<Table, Map<string, string[]>>();

/** The last column of the rows whose other columns are these texts. */
export function listOf(table: Table, ...beginning: string[]): string[] {
  const list = lists.get(table) ?? listsOf(table);
  lists.set(table, list);
  return list.get(beginning.join('\t')) ?? [];
}

const listsOf = (table: Table): Map<string, string[]> =>
  new Map(
    [...Map.groupBy(rowsOf(table), (row) => row.slice(0, -1).join('\t'))].map(([beginning, rows]) => [
      beginning,
      rows.map((row) => row.at(-1) ?? ''),
    ]),
  );
