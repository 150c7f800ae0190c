import { nameFor } from '../../lib/domain/name-for.ts';
import { formatDistance, formatDuration, labelText, listText } from '../../lib/i18n/format.ts';
import { dayName } from '../../lib/i18n/format-time.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { gapTexts } from '../../lib/tools/plan-route/gaps.ts';
import { routeUnmetText } from '../../lib/tools/plan-route/unmet.ts';
import { LeaveBy, zonesText } from './leave-by.tsx';
import type { CardProps } from './props.ts';
import { SourceLine } from './source-line.tsx';
import { WayWeather } from './way-weather.tsx';

export function RouteCard({ output, locale, onHover }: CardProps<'plan_route'>) {
  const texts = wordsOf(locale).cards.route;
  const nameOf = (place: { name: string; nameEn?: string | undefined }) => nameFor(place, locale);
  const stops = [output.from, ...output.via, output.to].map(nameOf);
  const zones = zonesText(output, locale);
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
            {labelText(texts.unmet, locale)}
            {listText(
              output.unmet.map((code) => routeUnmetText(code, locale)),
              locale,
            )}
          </p>
        ) : null}
      </div>
      <SourceLine source={output.source} locale={locale} />
      {output.weather ? <SourceLine source={output.weather.source} locale={locale} /> : null}
    </section>
  );
}

/** The time, with its day if the route begins and ends on different days or is in the past. */
function timeOn(
  time: string,
  { departAt, arriveAt, isLate }: CardProps<'plan_route'>['output'],
  locale: Locale,
): string {
  const isOneDay = departAt?.slice(0, 10) === (arriveAt ?? departAt)?.slice(0, 10);
  return isOneDay && !isLate ? time.slice(11) : `${dayName(time.slice(0, 10), locale)} ${time.slice(11)}`;
}
