'use client';

import { useState } from 'react';
import type { BlockedSubject, Overview } from '../../lib/domain/overview.ts';
import type { AdminWords } from '../../lib/i18n/own-pages.ts';
import { BlockList } from './block-list.tsx';
import { ChoiceRow } from './choice-row.tsx';
import { DayChart } from './day-chart.tsx';
import type { Figures } from './figures.ts';
import { KeyFigures } from './key-figures.tsx';
import { Panel } from './panel.tsx';
import { SiteState } from './site-state.tsx';
import { UsageTable } from './usage-table.tsx';

interface Props {
  overview: Overview;
  words: AdminWords;
  figures: Figures;
  onBlock(kind: BlockedSubject['kind'], hash: string, isBlocked: boolean): Promise<void>;
}

const SUBJECTS = [
  ['owner', 'owners'],
  ['address', 'addresses'],
] as const;

/** Usage first, then who uses it, then how the site is. */
export function OverviewView({ overview, words, figures, onBlock }: Props) {
  const [name, setName] = useState<'today' | 'month'>('today');
  const period = overview.periods[name];
  const { unpriced, blocks, at } = overview;
  const table = { words, figures };
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <ChoiceRow
          label={words.period}
          options={[
            ['today', words.today],
            ['month', words.month],
          ]}
          chosen={name}
          onChoose={setName}
        />
        <p className="text-muted text-sm">
          {words.lead} {words.asOf(figures.time(Date.parse(at)))}
        </p>
      </div>
      <KeyFigures overview={overview} period={period} isToday={name === 'today'} {...table} />
      {unpriced.length > 0 && <p className="text-danger text-sm">{words.unpriced(unpriced.join(', '))}</p>}
      <DayChart days={overview.days} {...table} />
      <Panel title={words.models}>
        <UsageTable rows={period.models} caption={words.models} {...table} />
      </Panel>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {SUBJECTS.map(([kind, name]) => (
          <Panel key={kind} title={words[name]} note={words.hashNote}>
            <UsageTable
              rows={period[name]}
              caption={words[name]}
              isHash
              isBlocked={(hash) => blocks.some((block) => block.kind === kind && block.hash === hash)}
              onBlock={(hash, to) => onBlock(kind, hash, to)}
              {...table}
            />
          </Panel>
        ))}
      </div>
      <BlockList blocks={blocks} onUnblock={({ kind, hash }) => onBlock(kind, hash, false)} {...table} />
      <SiteState overview={overview} period={period} {...table} />
    </div>
  );
}
