import { isRecord } from '../../lib/domain/is-record.ts';
import { nameFor } from '../../lib/domain/name-for.ts';
import { routeLinks } from '../../lib/domain/other-maps.ts';
import { avoidable, type RouteOption } from '../../lib/domain/route.ts';
import { formatDistance, formatDuration, labelText, listText } from '../../lib/i18n/format.ts';
import { dayName } from '../../lib/i18n/format-time.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { gapTexts } from '../../lib/tools/plan-route/gaps.ts';
import { routeUnmetText } from '../../lib/tools/plan-route/unmet.ts';
import { LeaveBy, zonesText } from './leave-by.tsx';
import { MapLinks } from './map-links.tsx';
import type { CardProps } from './props.ts';
import { RouteProfile } from './route-profile.tsx';
import { RouteSteps } from './route-steps.tsx';
import { RouteStrip } from './route-strip.tsx';
import { RouteTabs, shortTime } from './route-tabs.tsx';
import { SourceLine } from './source-line.tsx';

type Output = CardProps<'plan_route'>['output'];

export function RouteCard({ output, input, locale, onHover, onRun }: CardProps<'plan_route'>) {
  const texts = wordsOf(locale).cards.route;
  const stops = [output.from, ...output.via, output.to].map((place) => ({ ...place, name: nameFor(place, locale) }));
  const [best, ...others] = output.options;
  const avoided = avoidedBy(output, input);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering lifts the line on the map, nothing more
    <section data-ref={output.ref} onMouseEnter={() => onHover(output.ref)} onMouseLeave={() => onHover(null)}>
      <RouteTabs output={output} input={input} locale={locale} onRun={onRun} />
      <div className="wt-route">
        <p className="wt-card__title">
          <bdi>{stops.map(({ name }) => name).join(' → ')}</bdi>
        </p>
        {avoided.length > 0 ? (
          <p className="wt-card__meta">
            {listText(
              avoided.map((kind) => texts.without[kind]),
              locale,
            )}
          </p>
        ) : null}
        {best ? <Best output={output} option={best} locale={locale} onHover={onHover} /> : null}
        {others.map((option, index) => (
          <Other
            key={option.path}
            number={index + 2}
            output={output}
            option={option}
            locale={locale}
            onHover={onHover}
          />
        ))}
        {output.unmet?.length ? (
          <p className="text-muted">
            {labelText(texts.unmet, locale)}
            {listText(
              output.unmet.map((code) => routeUnmetText(code, locale)),
              locale,
            )}
          </p>
        ) : null}
        <details className="wt-fold">
          <summary>{texts.openIn}</summary>
          <MapLinks links={routeLinks(stops, output.mode)} locale={locale} />
        </details>
      </div>
      <SourceLine source={output.source} others={[output.weather?.source]} locale={locale} />
    </section>
  );
}

/** What was to be avoided, and was: what could not be is said below. */
function avoidedBy({ unmet = [] }: Output, input: unknown) {
  const asked = avoidable.array().safeParse(isRecord(input) ? input.avoid : undefined);
  return asked.success && !unmet.includes('avoid') ? asked.data : [];
}

interface OptionProps {
  output: Output;
  option: RouteOption;
  locale: Locale;
  onHover(ref: string | null): void;
}

function Best({ output, option, locale, onHover }: OptionProps) {
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="wt-number">
          {option.durationS === null ? formatDistance(option.distanceM, locale) : shortTime(option.durationS, locale)}
        </span>
        <span className="wt-card__meta">{factsOf(output, option, locale)}</span>
      </p>
      <RouteStrip option={option} locale={locale} />
      <Notes output={output} option={option} locale={locale} />
      <LeaveBy output={output} locale={locale} />
      <Clock output={output} locale={locale} />
      <RouteProfile output={output} option={option} locale={locale} />
      <RouteSteps lineRef={output.ref} option={option} locale={locale} onHover={onHover} />
    </>
  );
}

/** Another way: its line on the map is lifted while the pointer is on it. */
function Other({ number, output, option, locale, onHover }: OptionProps & { number: number }) {
  const texts = wordsOf(locale).cards.route;
  const lineRef = `${output.ref}.${number}`;
  const time = option.durationS === null ? [] : [formatDuration(option.durationS, locale)];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering lifts the line on the map, nothing more
    <div onMouseEnter={() => onHover(lineRef)} onMouseLeave={() => onHover(output.ref)}>
      <p className="tabular-nums">
        {texts.option} {number} · {[...time, factsOf(output, option, locale)].join(' · ')}
      </p>
      <Notes output={output} option={option} locale={locale} />
      <RouteSteps lineRef={lineRef} option={option} locale={locale} onHover={onHover} />
    </div>
  );
}

/** Length, what it costs, and by which roads. Without a duration the length is told elsewhere. */
function factsOf({ mode }: Output, { durationS, distanceM, cost, tolls, summary, legs }: RouteOption, locale: Locale) {
  const texts = wordsOf(locale).cards.route;
  const isRide = legs.some(({ line }) => line !== undefined);
  return [
    durationS === null ? '' : formatDistance(distanceM, locale),
    tolls ? texts.tolls(String(tolls)) : '',
    cost === undefined ? '' : texts[mode === 'transit' ? 'fare' : 'taxi'](String(cost)),
    isRide ? '' : (summary ?? ''),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Notes({ output, option, locale }: Omit<OptionProps, 'onHover'>) {
  return (
    <>
      {option.estimate ? <p className="text-muted">{wordsOf(locale).cards.route.estimate}</p> : null}
      {option.isFromTable ? <p className="text-muted">{wordsOf(locale).cards.route.fromTable}</p> : null}
      {gapTexts(output, option, locale).map((text) => (
        <p key={text} className="text-danger text-xs">
          {text}
        </p>
      ))}
    </>
  );
}

/** When one leaves and arrives, if that was asked. */
function Clock({ output, locale }: { output: Output; locale: Locale }) {
  const texts = wordsOf(locale).cards.route;
  const { departAt, arriveAt, isLate } = output;
  const zones = zonesText(output, locale);
  const clock = [
    departAt && `${texts.leave} ${timeOn(departAt, output, locale)}${zones.from}`,
    departAt && isLate && texts.late,
    arriveAt && `${texts.arrive} ${timeOn(arriveAt, output, locale)}${zones.to}`,
  ].filter(Boolean);
  return clock.length > 0 ? <p className="text-muted tabular-nums">{clock.join(' · ')}</p> : null;
}

/** The time, with its day if the route begins and ends on different days or is in the past. */
function timeOn(time: string, { departAt, arriveAt, isLate }: Output, locale: Locale): string {
  const isOneDay = departAt?.slice(0, 10) === (arriveAt ?? departAt)?.slice(0, 10);
  return isOneDay && !isLate ? time.slice(11) : `${dayName(time.slice(0, 10), locale)} ${time.slice(11)}`;
}
