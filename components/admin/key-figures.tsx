import type { Overview, UsedPeriod } from '../../lib/domain/overview.ts';
import type { AdminWords } from '../../lib/i18n/own-pages.ts';
import type { Figures } from './figures.ts';

interface Props {
  overview: Overview;
  period: UsedPeriod;
  isToday: boolean;
  words: AdminWords;
  figures: Figures;
}

/** The numbers that matter, each with what it is a share of. */
export function KeyFigures({ overview, period, isToday, words, figures }: Props) {
  const { total, latency } = period;
  const { limits, running } = overview;
  const tokens = total.inputTokens + total.outputTokens;
  const ofLimit = (part: number, limit: number) =>
    isToday && { part, limit, text: words.ofLimit(figures.share(part, limit)) };
  return (
    <dl className="grid grid-cols-2 gap-3 md:grid-cols-3 lg:grid-cols-5">
      <Figure
        name={words.cost}
        value={figures.money(total.cost)}
        bar={ofLimit(total.cost, limits.cost)}
        note={total.estimated > 0 ? words.estimated(total.estimated) : undefined}
      />
      <Figure
        name={words.answers}
        value={figures.whole(total.answers)}
        bar={ofLimit(total.answers, limits.answers)}
        note={words.running(running)}
      />
      <Figure
        name={words.tokens}
        value={figures.compact(tokens)}
        bar={ofLimit(tokens, limits.tokens)}
        note={words.cachedShare(figures.share(total.cachedTokens, total.inputTokens))}
      />
      <Figure
        name={words.failedAnswers}
        value={figures.whole(total.failed)}
        note={words.failedShare(figures.share(total.failed, total.answers))}
      />
      <Figure
        name={words.latency}
        className="phone:col-span-2"
        value={figures.seconds(latency.wholeMs.p50)}
        note={`${words.latencyNote(figures.seconds(latency.wholeMs.p95))} · ${words.firstText(figures.seconds(latency.firstTextMs.p50))}`}
      />
    </dl>
  );
}

interface FigureProps {
  name: string;
  value: string;
  note?: string | undefined;
  className?: string;
  bar?: { part: number; limit: number; text: string } | false;
}

function Figure({ name, value, note, bar, className = '' }: FigureProps) {
  const share = bar ? Math.min(100, (bar.part / bar.limit) * 100) : 0;
  return (
    <div className={`min-w-0 rounded-xl border border-border bg-surface p-3 ${className}`}>
      <dt className="text-muted text-xs">{name}</dt>
      <dd className="pt-0.5 font-semibold text-[1.75rem] tabular-nums leading-[1.1]">{value}</dd>
      {bar && (
        <dd className="pt-2 text-muted text-xs">
          <span className="block h-1 overflow-hidden rounded-full bg-surface-2">
            <span
              className={`block h-full rounded-full ${share >= 90 ? 'bg-danger' : 'bg-accent'}`}
              style={{ width: `${share}%` }}
            />
          </span>
          <span className="block pt-1">{bar.text}</span>
        </dd>
      )}
      {note && <dd className="pt-1 text-muted text-xs">{note}</dd>}
    </div>
  );
}
