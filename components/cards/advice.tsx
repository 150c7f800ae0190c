import { forecastGapText } from '../../lib/domain/forecast-gap.ts';
import { nameFor } from '../../lib/domain/name-for.ts';
import { aside, clausesText, labelText, listText } from '../../lib/i18n/format.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { adviceText } from '../../lib/tools/outing-advice/advice.ts';
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
        <p className="font-medium">
          <bdi>{name}</bdi> · {output.date}
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
          <p className="text-muted text-xs">
            {labelText(texts.best, locale)}
            {listText(
              output.bestHours.map((hour) => bestHourText(hour, locale)),
              locale,
            )}
          </p>
        ) : null}
      </div>
      <SourceLine source={output.source} locale={locale} />
      {output.airSource ? <SourceLine source={output.airSource} locale={locale} /> : null}
    </>
  );
}

/** "15:00（13°，降水 10%）" / "15:00 (13°, rain 10%)". */
function bestHourText({ hour, tempC, precipPct }: BestHour, locale: Locale): string {
  const facts = [
    `${Math.round(tempC)}°`,
    ...(precipPct === undefined ? [] : [`${wordsOf(locale).cards.advice.rain} ${precipPct}%`]),
  ];
  return `${hour}:00${aside(clausesText(facts, locale), locale)}`;
}
