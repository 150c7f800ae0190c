'use client';

import type { SessionRow } from './api.ts';
import TitleBox from './title-box.tsx';

/** The row while its title is being edited. onDone: null if nothing is to change. */
export function RenameForm({ row, onDone }: { row: SessionRow; onDone(title: string | null): void }) {
  return (
    <li data-focus={`row ${row.id}`}>
      <TitleBox title={row.title} onDone={onDone} />
    </li>
  );
}
