import type { ReactNode } from 'react';

/** Facts in a row with dots between them. Where the row breaks there is no dot: it would hang in front of the next line. */
export function Dotted({ facts }: { facts: readonly ReactNode[] }) {
  return (
    <span className="block overflow-hidden">
      {/* The dot of whatever begins a line is in the part that is cut off. */}
      <span className="-ml-[1em] flex flex-wrap">
        {facts.map((fact, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: always in the same order
          <span key={index} className="relative whitespace-nowrap pl-[1em]">
            {index > 0 ? <span className="absolute left-0 w-[1em] whitespace-pre text-center">{' · '}</span> : null}
            {fact}
          </span>
        ))}
      </span>
    </span>
  );
}
