import type { RouteOption, RouteReport } from '../../lib/domain/route.ts';
import { climbM } from '../../lib/geo/climb.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { type ChartPoint, scaleOf, smoothPath } from './chart.ts';
import { WayWeather } from './way-weather.tsx';

const [WIDTH, HEIGHT] = [400, 64];
/** Flatter ground than this is drawn flat, not blown up into mountains. */
const LEAST_RANGE_M = 40;

/** The ground along the way, and the weather on it at the hour of passing, on one axis. */
export function RouteProfile({ output, option, locale }: { output: RouteReport; option: RouteOption; locale: Locale }) {
  const { elevation } = option;
  return (
    <>
      {elevation ? <Ground heights={elevation.heightsM} locale={locale} /> : null}
      <WayWeather output={output} option={option} locale={locale} />
    </>
  );
}

function Ground({ heights, locale }: { heights: readonly number[]; locale: Locale }) {
  const texts = wordsOf(locale).cards.route;
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const line = smoothPath(groundPoints(heights));
  return (
    <figure className="wt-ground">
      <figcaption>
        {texts.height(low, high)} · {texts.climb(climbM(heights))}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path className="wt-ground__area" d={`${line}L${WIDTH},${HEIGHT}L0,${HEIGHT}Z`} />
        <path className="wt-ground__line" d={line} />
      </svg>
    </figure>
  );
}

/** Heights spread over the width of the drawing. */
export function groundPoints(heights: readonly number[]): ChartPoint[] {
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const yOf = scaleOf([low, Math.max(high, low + LEAST_RANGE_M)], [HEIGHT - 6, 6]);
  return heights.map((height, index) => [(index / Math.max(1, heights.length - 1)) * WIDTH, yOf(height)]);
}
