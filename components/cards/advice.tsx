import { forecastGapText } from '../../lib/domain/forecast-gap.ts';
import { nameFor } from '../../lib/domain/name-for.ts';
import { aside, clausesText, formatDegreesRange, labelText, listText } from '../../lib/i18n/format.ts';
import { dayName } from '../../lib/i18n/format-time.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { adviceText } from '../../lib/tools/outing-advice/advice.ts';
import { hourSpans, spanText } from '../../lib/tools/outing-advice/best-hours.ts';
import { AdviceHours } from './advice-hours.tsx';
import type { CardProps } from './props.ts';
import { SourceLine } from './source-line.tsx';
import { Usual } from './usual.tsx';

type BestHour = CardProps<'outing_advice'>['output']['bestHours'][number];

export function AdviceCard({ output, locale }: CardProps<'outing_advice'>) {
  const texts = wordsOf(locale).cards.advice;
  const name = nameFor(output.place, locale);
  return (
    <>
      <div className="px-3 py-2">
        <p className="wt-card__title">
          <bdi>{name}</bdi> · {dayName(output.date, locale)}
        </p>
        {output.advice.length === 0 ? (
          <p className="text-muted">{texts.none(forecastGapText(output.whyNoForecast, locale))}</p>
        ) : null}
        {output.usual ? <Usual usual={output.usual} locale={locale} /> : null}
        <ul>
          {output.advice.map((each) => (
            <li key={each.topic}>{adviceText(each, locale)}</li>
          ))}
        </ul>
        <AdviceHours byHour={output.byHour} bestHours={output.bestHours} />
        {output.bestHours.length > 0 ? (
          <p className="wt-card__meta">
            {labelText(texts.best, locale)}
            {listText(
              hourSpans(output.bestHours).map((span) => bestSpanText(span, locale)),
              locale,
            )}
          </p>
        ) : null}
      </div>
      <SourceLine source={output.source} others={[output.airSource]} locale={locale} />
    </>
  );
}

/** "15:00–17:00（13–15°，降水 10–20%）" / "15:00–17:00 (13–15°, rain 10–20%)". */
function bestSpanText(span: readonly [BestHour, ...BestHour[]], locale: Locale): string {
  const temps = span.map(({ tempC }) => tempC);
  const rain = span.flatMap(({ precipPct }) => precipPct ?? []);
  const facts = [
    formatDegreesRange(Math.min(...temps), Math.max(...temps), locale),
    ...(rain.length === 0 ? [] : [wordsOf(locale).cards.advice.rain(Math.min(...rain), Math.max(...rain))]),
  ];
  return `${spanText(span)}${aside(clausesText(facts, locale), locale)}`;
}
