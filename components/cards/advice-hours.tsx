import { formatDegrees } from '../../lib/i18n/format.ts';
import type { CardProps } from './props.ts';

type Report = CardProps<'outing_advice'>['output'];

/** From this on, rain is as good as certain, in per cent. */
const WET_PCT = 60;

/** The hours that were looked at as a bar, the best of them marked; the words below say the same. */
export function AdviceHours({ byHour, bestHours }: Pick<Report, 'byHour' | 'bestHours'>) {
  if (!byHour || byHour.length < 2) return null;
  const best = new Set(bestHours.map(({ hour }) => hour));
  return (
    <div className="wt-outing" aria-hidden="true">
      {byHour.map(({ hour, tempC, precipPct = 0 }) => (
        <span
          key={hour}
          data-best={best.has(hour) || undefined}
          data-wet={precipPct >= WET_PCT || undefined}
          title={`${hour}:00 · ${formatDegrees(tempC)}`}
        >
          {hour % 3 === 0 ? hour : ''}
        </span>
      ))}
    </div>
  );
}
