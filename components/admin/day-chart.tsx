'use client';

import { useState } from 'react';
import type { Overview } from '../../lib/domain/overview.ts';
import type { AdminWords } from '../../lib/i18n/own-pages.ts';
import { HeardTable } from '../ui/heard-table.tsx';
import { ChoiceRow } from './choice-row.tsx';
import type { Figures } from './figures.ts';
import { Panel } from './panel.tsx';

type Measure = 'cost' | 'answers' | 'tokens';
type Day = Overview['days'][number];

interface Props {
  days: Overview['days'];
  words: AdminWords;
  figures: Figures;
}

const [WIDTH, HEIGHT] = [600, 120];

/** Thirty days as bars; the same as a table for whoever hears the page. */
export function DayChart({ days, words, figures }: Props) {
  const [measure, setMeasure] = useState<Measure>('cost');
  const names: Record<Measure, string> = { cost: words.cost, answers: words.answers, tokens: words.tokens };
  const shown: Record<Measure, (value: number) => string> = {
    cost: figures.money,
    answers: figures.whole,
    tokens: figures.compact,
  };
  const most = Math.max(1, ...days.map((day) => amountOf(day, measure)));
  const step = WIDTH / days.length;
  const title = words.chart(names[measure]);
  return (
    <Panel
      title={title}
      aside={
        <ChoiceRow
          label={words.chartMeasure}
          options={(['cost', 'answers', 'tokens'] as const).map((name) => [name, names[name]] as const)}
          chosen={measure}
          onChoose={setMeasure}
        />
      }
    >
      <div className="flex gap-2">
        <div className="flex flex-col justify-between text-right text-muted text-xs tabular-nums" aria-hidden>
          {/* Of nothing there is no most. */}
          <span>{days.some((day) => amountOf(day, measure) > 0) ? shown[measure](most) : ''}</span>
          <span>{shown[measure](0)}</span>
        </div>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="h-[120px] min-w-0 flex-1"
          role="img"
          aria-label={title}
        >
          {[0, 0.5, 1].map((at) => (
            <line
              key={at}
              x1={0}
              x2={WIDTH}
              y1={at * (HEIGHT - 1) + 0.5}
              y2={at * (HEIGHT - 1) + 0.5}
              className="stroke-border"
              vectorEffect="non-scaling-stroke"
            />
          ))}
          {days.map((day, at) => {
            const value = amountOf(day, measure);
            const height = value === 0 ? 0 : Math.max(2, (value / most) * HEIGHT);
            return (
              <g key={day.day}>
                <title>{`${figures.day(day.day)} · ${shown[measure](value)}`}</title>
                <rect x={at * step} y={0} width={step} height={HEIGHT} fill="transparent" />
                <rect
                  x={at * step + step * 0.15}
                  y={HEIGHT - height}
                  width={step * 0.7}
                  height={height}
                  className="fill-accent"
                />
              </g>
            );
          })}
        </svg>
      </div>
      <div className="flex justify-between pt-1 pl-12 text-muted text-xs" aria-hidden>
        {[0, 10, 20, days.length - 1].map((at) => (
          <span key={at}>{figures.day(days[at]?.day ?? '')}</span>
        ))}
      </div>
      <HeardTable
        caption={title}
        columns={[words.day, names[measure]]}
        rows={days.map((day) => ({
          key: day.day,
          head: figures.day(day.day),
          cells: [shown[measure](amountOf(day, measure))],
        }))}
      />
    </Panel>
  );
}

const amountOf = (day: Day, measure: Measure) =>
  measure === 'tokens' ? day.inputTokens + day.outputTokens : day[measure];
