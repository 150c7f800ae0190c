'use client';

import { useState } from 'react';
import type { UsedBy } from '../../lib/domain/overview.ts';
import type { AdminWords } from '../../lib/i18n/own-pages.ts';
import { Button } from '../ui/button.tsx';
import type { Figures } from './figures.ts';
import { Nothing } from './panel.tsx';

interface Props {
  rows: UsedBy[];
  caption: string;
  words: AdminWords;
  figures: Figures;
  /** Names are hashes: of a visitor or an address. */
  isHash?: boolean;
  isBlocked?(hash: string): boolean;
  onBlock?(hash: string, isBlocked: boolean): Promise<void>;
}

/** Rows shown at first. */
const FIRST = 10;
const CELL = 'py-1.5 pl-3 text-right align-middle tabular-nums';
/** What a phone shows below the name instead. */
const WIDE = `${CELL} hidden sm:table-cell`;

/** Who or what used how much, the dearest first. */
export function UsageTable({ rows, caption, words, figures, isHash, isBlocked, onBlock }: Props) {
  const [isWhole, setWhole] = useState(false);
  if (rows.length === 0) return <Nothing>{words.nothing}</Nothing>;
  // Beside each other there is less room.
  const more = isHash ? `${CELL} hidden` : WIDE;
  const shown = isWhole ? rows : rows.slice(0, FIRST);
  return (
    <>
      <table className="w-full text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-muted text-xs">
          <tr className="border-border border-b">
            <th scope="col" className="py-1.5 text-left font-medium">
              {words.name}
            </th>
            <th scope="col" className={`${CELL} font-medium`}>
              {words.answers}
            </th>
            <th scope="col" className={`${WIDE} font-medium`}>
              {words.tokens}
            </th>
            <th scope="col" className={`${more} font-medium`}>
              {words.cached}
            </th>
            <th scope="col" className={`${more} font-medium`}>
              {words.failedAnswers}
            </th>
            <th scope="col" className={`${CELL} font-medium`}>
              {words.cost}
            </th>
            {onBlock && (
              <th scope="col" className="py-1.5 pl-3">
                <span className="sr-only">{words.block}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.name} className="border-border border-b last:border-0">
              <th scope="row" className="py-1.5 text-left align-middle font-normal">
                <span className={isHash ? 'font-mono text-xs' : '[overflow-wrap:anywhere]'}>
                  {shortName(row.name, isHash) || words.unknown}
                </span>
                <span className="block text-muted text-xs tabular-nums sm:hidden">
                  {figures.compact(row.inputTokens + row.outputTokens)} {words.tokens}
                  {row.failed > 0 && ` · ${words.failedAnswers} ${figures.whole(row.failed)}`}
                </span>
              </th>
              <td className={CELL}>{figures.whole(row.answers)}</td>
              <td className={WIDE}>{figures.compact(row.inputTokens + row.outputTokens)}</td>
              <td className={more}>{figures.share(row.cachedTokens, row.inputTokens)}</td>
              <td className={more}>{figures.whole(row.failed)}</td>
              <td className={CELL}>{figures.money(row.cost)}</td>
              {onBlock && (
                <td className="py-1 pl-3 text-right align-middle">
                  {row.name !== '' && (
                    <BlockButton
                      name={row.name}
                      isBlocked={isBlocked?.(row.name) ?? false}
                      words={words}
                      onBlock={onBlock}
                    />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <Button look="ghost" className="mt-1" onClick={() => setWhole(true)}>
          {words.showAll(rows.length)}
        </Button>
      )}
    </>
  );
}

/** Enough of a hash to tell it from the others of a table. */
const shortName = (name: string, isHash = false) => (isHash ? name.slice(0, 8) : name);

interface BlockProps {
  name: string;
  isBlocked: boolean;
  words: AdminWords;
  onBlock(hash: string, isBlocked: boolean): Promise<void>;
}

function BlockButton({ name, isBlocked, words, onBlock }: BlockProps) {
  const [isSent, setSent] = useState(false);
  async function press() {
    setSent(true);
    await onBlock(name, !isBlocked);
    setSent(false);
  }
  const short = shortName(name, true);
  return (
    <Button
      look={isBlocked ? 'plain' : 'danger'}
      className="h-7 px-2 text-xs"
      disabled={isSent}
      aria-label={isBlocked ? words.unblockOf(short) : words.blockOf(short)}
      onClick={press}
    >
      {isBlocked ? words.unblock : words.block}
    </Button>
  );
}
