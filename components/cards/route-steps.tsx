import type { RouteOption } from '../../lib/domain/route.ts';
import { formatDistance } from '../../lib/i18n/format.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { stretchRef } from '../../lib/map/stretch-ref.ts';
import { type RouteRow, routeRows } from './route-rows.ts';

interface Props {
  /** Of the line on the map. */
  lineRef: string;
  option: RouteOption;
  locale: Locale;
  onHover(ref: string | null): void;
}

/** The way step by step, folded; pointing at one, focusing or pressing it lights its stretch on the map. */
export function RouteSteps({ lineRef, option, locale, onHover }: Props) {
  const texts = wordsOf(locale).cards.route;
  const rows = routeRows(option);
  if (rows.length === 0) return null;
  return (
    <details className="wt-steps">
      <summary>{texts.steps}</summary>
      <ol>
        {rows.map((row) => {
          const light = () => onHover(row.to > row.from ? stretchRef({ ref: lineRef, ...row }) : lineRef);
          return (
            <li key={row.key} data-leg={row.text === undefined || undefined}>
              <button
                type="button"
                onMouseEnter={light}
                onMouseLeave={() => onHover(lineRef)}
                onFocus={light}
                onBlur={() => onHover(null)}
                onClick={light}
              >
                <span>{row.text ?? legText(row, locale)}</span>
                <span className="text-muted">{row.distanceM > 0 ? formatDistance(row.distanceM, locale) : ''}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </details>
  );
}

/** 「地铁 地铁1号线 天安门东 → 国贸」 */
function legText({ leg }: RouteRow, locale: Locale): string {
  const { mode, line, from, to } = leg;
  return [wordsOf(locale).cards.route.modes[mode], line, from && to ? `${from} → ${to}` : ''].filter(Boolean).join(' ');
}
