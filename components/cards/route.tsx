import { formatDistance, formatDuration, type Locale } from '../../lib/geo/format.ts';
import { zoneName } from '../../lib/i18n/zone-name.ts';
import { cautionsOf, cautionText } from '../../lib/tools/route-cautions.ts';
import { gapTexts } from '../../lib/tools/route-gaps.ts';
import { routeUnmetText } from '../../lib/tools/route-unmet.ts';
import { nameFor } from '../../lib/tools/tell.ts';
import { weatherText } from '../../lib/tools/weather-codes.ts';
import { dayName } from './format.ts';
import type { CardProps } from './props.ts';
import { SourceLine } from './source-line.tsx';
import { WeatherGlyph } from './weather-glyph.tsx';

const TEXTS = {
  zh: {
    estimate: '直线估算，不是真实路线',
    steps: '路线详情',
    option: '方案',
    leave: '出发',
    arrive: '到达',
    unmet: '未能满足',
    leaveBy: (time: string) => `最晚 ${time} 出发`,
    arriveBy: (time: string) => `${time} 前到达`,
    margin: (way: string, margin: string) => `路上 ${way}，另留 ${margin}余量`,
    timetable: '按时刻表',
    late: '这个时间已经过了',
    noDuration: '没有路上时间，算不出最晚几点出发',
    weather: '沿途天气',
    start: '起点',
    way: (distance: string) => `约 ${distance}处`,
    rain: (percent: number) => `降水 ${percent}%`,
    modes: {
      walk: '步行',
      bike: '骑行',
      drive: '驾车',
      transit: '公共交通',
      bus: '公交',
      subway: '地铁',
      train: '火车',
      ferry: '轮渡',
      taxi: '出租车',
    },
  },
  en: {
    estimate: 'Straight-line estimate, not a real route',
    steps: 'Directions',
    option: 'Way',
    leave: 'leave',
    arrive: 'arrive',
    unmet: 'Not respected',
    leaveBy: (time: string) => `Leave by ${time}`,
    arriveBy: (time: string) => `to arrive by ${time}`,
    margin: (way: string, margin: string) => `${way} on the way, ${margin} to spare`,
    timetable: 'by the timetable',
    late: 'already past',
    noDuration: 'No duration known, so no latest departure',
    weather: 'Weather on the way',
    start: 'start',
    way: (distance: string) => `after ${distance}`,
    rain: (percent: number) => `rain ${percent}%`,
    modes: {
      walk: 'On foot',
      bike: 'By bike',
      drive: 'By car',
      transit: 'Public transport',
      bus: 'Bus',
      subway: 'Metro',
      train: 'Train',
      ferry: 'Ferry',
      taxi: 'Taxi',
    },
  },
} as const satisfies Record<Locale, object>;

export function RouteCard({ output, locale, onHover }: CardProps<'plan_route'>) {
  const texts = TEXTS[locale];
  const nameOf = (place: { name: string; nameEn?: string | undefined }) => nameFor(place, locale);
  const stops = [output.from, ...output.via, output.to].map(nameOf);
  const zones = zonesOf(output, locale);
  const clock = [
    output.departAt && `${texts.leave} ${timeOn(output.departAt, output, locale)}${zones.from}`,
    output.departAt && output.isLate && texts.late,
    output.arriveAt && `${texts.arrive} ${timeOn(output.arriveAt, output, locale)}${zones.to}`,
  ].filter(Boolean);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering lifts the line on the map, nothing more
    <section data-ref={output.ref} onMouseEnter={() => onHover(output.ref)} onMouseLeave={() => onHover(null)}>
      <div className="px-3 py-2">
        <p className="font-medium">
          <bdi>{stops.join(' → ')}</bdi>
        </p>
        <ol>
          {output.options.map((option, index) => (
            <li key={`${option.distanceM} ${option.path.length} ${option.durationS}`}>
              <p>
                {output.options.length > 1 ? `${texts.option} ${index + 1} · ` : ''}
                {texts.modes[output.mode]} · {formatDistance(option.distanceM, locale)}
                {option.durationS === null ? '' : ` · ${formatDuration(option.durationS, locale)}`}
                {option.summary ? ` · ${option.summary}` : ''}
              </p>
              {option.estimate ? <p className="text-muted">{texts.estimate}</p> : null}
              {gapTexts(output, option, locale).map((text) => (
                <p key={text} className="text-danger text-xs">
                  {text}
                </p>
              ))}
              {option.legs.some((leg) => leg.line || leg.steps?.length) ? (
                <details>
                  <summary className="cursor-pointer text-accent text-xs">{texts.steps}</summary>
                  <ol className="ml-4 list-decimal text-xs">
                    {option.legs.flatMap((leg, at) => [
                      // biome-ignore lint/suspicious/noArrayIndexKey: legs have no id and never change order
                      <li key={`leg ${at}`}>
                        {texts.modes[leg.mode]} {leg.line ?? ''} {leg.from && leg.to ? `${leg.from} → ${leg.to}` : ''}{' '}
                        {formatDistance(leg.distanceM, locale)}
                      </li>,
                      ...(leg.steps ?? []).map((step, number) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no id and never change order
                        <li key={`step ${at} ${number}`}>
                          {step.text} · {formatDistance(step.distanceM, locale)}
                        </li>
                      )),
                    ])}
                  </ol>
                </details>
              ) : null}
            </li>
          ))}
        </ol>
        <LeaveBy output={output} locale={locale} />
        {clock.length > 0 ? <p className="text-muted text-xs">{clock.join(' · ')}</p> : null}
        <WayWeather output={output} locale={locale} />
        {output.unmet?.length ? (
          <p className="text-muted text-xs">
            {texts.unmet}:{' '}
            {output.unmet.map((code) => routeUnmetText(code, locale)).join(locale === 'zh' ? '、' : ', ')}
          </p>
        ) : null}
      </div>
      <SourceLine source={output.source} locale={locale} />
      {output.weather ? <SourceLine source={output.weather.source} locale={locale} /> : null}
    </section>
  );
}

/** The clock, with its day where the way begins and ends on different days or is past. */
function timeOn(
  time: string,
  { departAt, arriveAt, isLate }: CardProps<'plan_route'>['output'],
  locale: Locale,
): string {
  const isOneDay = departAt?.slice(0, 10) === (arriveAt ?? departAt)?.slice(0, 10);
  return isOneDay && !isLate ? time.slice(11) : `${dayName(time.slice(0, 10), locale)} ${time.slice(11)}`;
}

/** The zones of both ends in brackets, where they are not the same. */
function zonesOf({ zones, source }: CardProps<'plan_route'>['output'], locale: Locale): { from: string; to: string } {
  const [from, to] = [zones?.from, zones?.to].map((zone) => zone && zoneName(zone, locale, new Date(source.fetchedAt)));
  return from && to && from !== to ? { from: ` (${from})`, to: ` (${to})` } : { from: '', to: '' };
}

/** When one must leave to be there in time, and how that is reckoned. */
function LeaveBy({ output, locale }: Pick<CardProps<'plan_route'>, 'output' | 'locale'>) {
  const texts = TEXTS[locale];
  const { arriveBy, leaveBy, marginS = 0, isLate, options } = output;
  const zones = zonesOf(output, locale);
  if (!arriveBy) return null;
  if (!leaveBy) return <p className="text-muted text-xs">{texts.noDuration}</p>;
  const durationS = options[0]?.durationS ?? null;
  const isOtherDay = leaveBy.slice(0, 10) !== arriveBy.slice(0, 10);
  const leave = `${isOtherDay ? `${dayName(leaveBy.slice(0, 10), locale)} ` : ''}${leaveBy.slice(11)}${zones.from}`;
  const arrive = `${arriveBy.slice(11)}${zones.to}`;
  const reckoning =
    marginS > 0 && durationS !== null
      ? texts.margin(formatDuration(durationS, locale), formatDuration(marginS, locale))
      : texts.timetable;
  return (
    <>
      <p className="font-medium">
        {texts.leaveBy(leave)}
        {locale === 'zh' ? '，' : ' '}
        {texts.arriveBy(arrive)}
        {isLate ? ` · ${texts.late}` : ''}
      </p>
      <p className="text-muted text-xs">{reckoning}</p>
    </>
  );
}

/** The weather at the hour of passing, and what it asks to mind. */
function WayWeather({ output, locale }: Pick<CardProps<'plan_route'>, 'output' | 'locale'>) {
  const texts = TEXTS[locale];
  const { weather, mode } = output;
  if (!weather) return null;
  const cautions = cautionsOf(weather, mode);
  return (
    <div className="mt-1 text-xs">
      <p className="text-muted">{texts.weather}</p>
      <ol>
        {weather.points.map(({ time, distanceM, code, tempC, precipPct }) => (
          <li key={distanceM} className="flex flex-wrap items-center gap-x-2 tabular-nums">
            <span>{time.slice(11)}</span>
            <span className="text-muted">
              {distanceM === 0 ? texts.start : texts.way(formatDistance(distanceM, locale))}
            </span>
            <WeatherGlyph code={code} size={14} />
            <span>
              {weatherText(code, locale)} {Math.round(tempC)}°
              {precipPct === undefined ? '' : ` · ${texts.rain(precipPct)}`}
            </span>
          </li>
        ))}
      </ol>
      {cautions.map((caution) => (
        <p key={caution.kind}>{cautionText(caution, locale)}</p>
      ))}
    </div>
  );
}
