import type { ReactNode } from 'react';
import { Nothing, Panel } from './panel.tsx';

/** A part of the page with one thing a line. */
export function List({ title, nothing, children }: { title: string; nothing: string; children: ReactNode[] }) {
  return (
    <Panel title={title}>
      {children.length === 0 ? <Nothing>{nothing}</Nothing> : <ul className="max-h-80 overflow-y-auto">{children}</ul>}
    </Panel>
  );
}

export function Row({ name, value, note }: { name: ReactNode; value: ReactNode; note?: string }) {
  return (
    <li className="flex items-baseline gap-3 border-border border-b py-1.5 text-sm last:border-0">
      <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        {name}
        {note && <span className="block text-muted text-xs">{note}</span>}
      </span>
      <span className="tabular-nums">{value}</span>
    </li>
  );
}
