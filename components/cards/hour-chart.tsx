import { type PointerEvent, useState } from 'react';
import { weatherText } from '../../lib/domain/weather-codes.ts';
import { formatDegrees } from '../../lib/i18n/format.ts';
import { clockOf } from '../../lib/i18n/format-time.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { scaleOf, smoothPath } from './chart.ts';
import { HourTable } from './hour-table.tsx';
import { type DrawnHour, hoursDrawn, nightsOf, tickedHours } from './hours-drawn.ts';
import type { Report } from './weather-now.tsx';

/** Of the drawing, which is stretched to the width of the card; an hour is ten units wide. */
const HEIGHT = 72;
const HOUR = 10;
const TOP = 18;
const LOW = 52;
const TALLEST = 32;
/** Rain less likely than this is not worth a label. */
const LABELLED = 0.2;

/** The day by the hour: temperature as a line, rain as bars, night shaded. A pointer or the arrow keys read an hour. */
export function HourChart({ report, locale }: { report: Report; locale: Locale }) {
  const texts = wordsOf(locale).cards.weather;
  const [read, setRead] = useState<number | null>(null);
  const hours = hoursDrawn(report);
  const [first, last] = [hours[0], hours.at(-1)];
  if (!first || !last) return null;
  const width = (last.at + 1) * HOUR;
  const temps = hours.map(({ hour }) => hour.tempC);
  const yOf = scaleOf([Math.min(...temps), Math.max(...temps)], [LOW, TOP]);
  const xOf = ({ at }: DrawnHour) => at * HOUR + HOUR / 2;
  const percent = (each: DrawnHour) => `${(xOf(each) / width) * 100}%`;
  const shown = read === null ? undefined : hours[read];
  const isNow = report.now?.time.slice(0, 13) === first.hour.time.slice(0, 13);

  const readAt = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width: wide } = currentTarget.getBoundingClientRect();
    const at = ((clientX - left) / wide) * (last.at + 1) - 0.5;
    setRead(
      hours.reduce(
        (best, each, index) => (Math.abs(each.at - at) < Math.abs((hours[best]?.at ?? 0) - at) ? index : best),
        0,
      ),
    );
  };
  const move = (step: number) => setRead(Math.min(hours.length - 1, Math.max(0, (read ?? -1) + step)));

  return (
    <figure className="wt-hours">
      <div
        className="wt-hours__plot"
        role="slider"
        tabIndex={0}
        aria-label={texts.byHour}
        aria-valuemin={0}
        aria-valuemax={hours.length - 1}
        aria-valuenow={read ?? 0}
        aria-valuetext={hourText(shown ?? first, locale)}
        onPointerMove={readAt}
        onPointerDown={readAt}
        onPointerLeave={() => setRead(null)}
        onBlur={() => setRead(null)}
        onKeyDown={(event) => {
          const step = { ArrowRight: 1, ArrowLeft: -1, Home: -hours.length, End: hours.length }[event.key];
          if (step === undefined) return;
          event.preventDefault();
          move(step);
        }}
      >
        <svg viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          {nightsOf(hours).map(([from, to]) => (
            <rect
              key={from}
              className="wt-hours__night"
              x={from * HOUR}
              width={(to - from) * HOUR}
              y={0}
              height={HEIGHT}
            />
          ))}
          {hours.map((each) => (
            <rect
              key={each.at}
              className="wt-hours__rain"
              x={each.at * HOUR + 2}
              width={HOUR - 4}
              y={HEIGHT - each.rain * TALLEST}
              height={each.rain * TALLEST}
            />
          ))}
          {isNow ? <line className="wt-hours__now" x1={xOf(first)} x2={xOf(first)} y1={0} y2={HEIGHT} /> : null}
          {shown ? <line className="wt-hours__read" x1={xOf(shown)} x2={xOf(shown)} y1={0} y2={HEIGHT} /> : null}
          <path className="wt-hours__temp" d={smoothPath(hours.map((each) => [xOf(each), yOf(each.hour.tempC)]))} />
        </svg>
        {shown ? (
          <span className="wt-hours__reading" data-side={shown.at > last.at / 2 ? 'left' : 'right'} aria-hidden="true">
            {hourText(shown, locale)}
          </span>
        ) : (
          labelsOf(hours).map(({ each, text, kind }) => (
            <span
              key={kind}
              className={`wt-hours__label wt-hours__label--${kind}`}
              aria-hidden="true"
              style={{
                left: `clamp(16px, ${percent(each)}, 100% - 16px)`,
                top: kind === 'rain' ? HEIGHT - each.rain * TALLEST : yOf(each.hour.tempC),
              }}
            >
              {text}
            </span>
          ))
        )}
      </div>
      <div className="wt-hours__axis" aria-hidden="true">
        {isNow ? (
          <span style={{ left: 12 }} data-start>
            {texts.now}
          </span>
        ) : null}
        {tickedHours(hours, isNow).map((each) => (
          <span key={each.at} style={{ left: percent(each) }}>
            {clockOf(each.hour.time)}
          </span>
        ))}
      </div>
      <HourTable hours={hours} locale={locale} />
    </figure>
  );
}

/** "15:00 · 小雨 13° · 降水 60%" */
function hourText({ hour }: DrawnHour, locale: Locale): string {
  const rain = hour.precipPct === undefined ? [] : [`${wordsOf(locale).cards.weather.rain} ${hour.precipPct}%`];
  return [clockOf(hour.time), `${weatherText(hour.code, locale)} ${formatDegrees(hour.tempC)}`, ...rain].join(' · ');
}

/** The warmest and the coldest hour, and the likeliest rain, unless its label would lie on one of them. */
function labelsOf(hours: readonly DrawnHour[]) {
  const by = (value: (each: DrawnHour) => number) =>
    hours.reduce((best, each) => (value(each) > value(best) ? each : best), hours[0] as DrawnHour);
  const [high, low, wet] = [by(({ hour }) => hour.tempC), by(({ hour }) => -hour.tempC), by(({ rain }) => rain)];
  const degrees = ({ hour }: DrawnHour) => formatDegrees(hour.tempC);
  const isClear = [high, low].every(({ at }) => Math.abs(at - wet.at) > 3);
  return [
    { each: high, text: degrees(high), kind: 'high' },
    ...(degrees(high) === degrees(low) ? [] : [{ each: low, text: degrees(low), kind: 'low' }]),
    ...(wet.hour.precipPct !== undefined && wet.rain >= LABELLED && isClear
      ? [{ each: wet, text: `${wet.hour.precipPct}%`, kind: 'rain' }]
      : []),
  ];
}
