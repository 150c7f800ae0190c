import type { CSSProperties } from 'react';
import { lineColors } from '../../lib/domain/line-color.ts';
import type { RouteLeg, RouteOption } from '../../lib/domain/route.ts';
import { formatDistance, formatDuration } from '../../lib/i18n/format.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { cssColor } from '../../lib/map/css-color.ts';

/** The legs of a journey as a strip in the colours of their lines, as long as they take, and below it where one changes. */
export function RouteStrip({ option, locale }: { option: RouteOption; locale: Locale }) {
  const { legs } = option;
  if (!legs.some(({ line }) => line !== undefined)) return null;
  const texts = wordsOf(locale).cards.route;
  const colors = lineColors(legs).map(cssColor);
  const rides = legs.flatMap((leg, index) => (leg.line === undefined ? [] : [{ leg, color: colors[index] }]));
  return (
    <div className="py-1">
      <div className="wt-strip" aria-hidden="true">
        {legs.map((leg, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: legs have no id and never change order
            key={index}
            data-ride={leg.line !== undefined || undefined}
            style={{ flexGrow: weightOf(leg), ...lineStyle(colors[index]) }}
          >
            {leg.line === undefined ? betweenText(leg, locale) : lineName(leg.line)}
          </span>
        ))}
      </div>
      <ol className="wt-rides">
        {rides.map(({ leg, color }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: legs have no id and never change order
          <li key={index} style={lineStyle(color)}>
            <b>{lineName(leg.line ?? '')}</b> <bdi>{[leg.from, leg.to].filter(Boolean).join(' → ')}</bdi>
            {leg.stops === undefined ? '' : ` · ${texts.stops(leg.stops)}`}
            {leg.durationS === null ? '' : ` · ${formatDuration(leg.durationS, locale)}`}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** "地铁1号线" reads as 「1号线」: the strip shows what kind of thing it is. */
const lineName = (line: string) => line.replace(/^地铁(?=.+线)/, '');

/** 「步行 8」: minutes, which the list below has in full; without a time its length. */
function betweenText({ mode, durationS, distanceM }: RouteLeg, locale: Locale): string {
  const { tabs, modes } = wordsOf(locale).cards.route;
  const name = mode === 'walk' ? tabs.walk : modes[mode];
  return `${name} ${durationS === null ? formatDistance(distanceM, locale) : Math.max(1, Math.round(durationS / 60))}`;
}

/** Square roots, so that a long ride leaves room for the walk to it. */
const weightOf = ({ durationS, distanceM }: RouteLeg) => Math.max(1, Math.round(Math.sqrt(durationS ?? distanceM / 5)));

const lineStyle = (color: string | undefined) => (color ? ({ '--line': color } as CSSProperties) : {});
