import type { ReactNode } from 'react';

interface Props {
  caption: string;
  columns: readonly string[];
  /** Of each its key, what it is about, and a cell for each further column. */
  rows: readonly { key: string | number; head: ReactNode; cells: readonly ReactNode[] }[];
}

/** What a chart draws, for those who do not see it. */
export function HeardTable({ caption, columns, rows }: Props) {
  return (
    <table className="sr-only">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, head, cells }) => (
          <tr key={key}>
            <th scope="row">{head}</th>
            {cells.map((cell, at) => (
              <td key={columns[at + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
