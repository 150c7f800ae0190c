import type { CsvRow } from './csv-rows.ts';

/** The first row, after Excel's own line naming the separator. */
export async function headerOf(rows: AsyncGenerator<CsvRow>): Promise<string[]> {
  for await (const { cells } of takeRows(rows, 2)) {
    const header = cells.map((name) => name.replace(/^\ufeff/, '').trim());
    if (!/^sep=/i.test(header[0] ?? '')) return header;
  }
  return [];
}

/** A table that our map was saved as; in others an apostrophe before a sign may belong to the name. */
export const isOurExport = (header: string[]) => header.join(',').replace(/,note$/, '') === 'ref,name,name_en,lat,lng';

/** Some of the rows; the rest remain to be read. */
export async function* takeRows(rows: AsyncGenerator<CsvRow>, count: number): AsyncGenerator<CsvRow> {
  for (let i = 0; i < count; i++) {
    const next = await rows.next();
    if (next.done) return;
    yield next.value;
  }
}
