import type { ReactNode } from 'react';

interface Props {
  title: string;
  note?: string;
  /** Beside the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of the operator's page. */
export function Panel({ title, note, aside, children }: Props) {
  return (
    <section className="min-w-0 rounded-xl border border-border bg-surface p-4 phone:p-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-semibold text-[0.9375rem]">{title}</h2>
        {aside}
      </div>
      {note && <p className="pt-0.5 text-muted text-xs">{note}</p>}
      <div className="pt-2">{children}</div>
    </section>
  );
}

/** What stands where there is nothing to show. */
export const Nothing = ({ children }: { children: ReactNode }) => <p className="text-muted text-sm">{children}</p>;
