import { forecastGapText } from '../../lib/domain/forecast-gap.ts';
import { nameFor } from '../../lib/domain/name-for.ts';
import type { Locale } from '../../lib/geo/format.ts';
import { labelText } from './format.ts';
import type { CardProps } from './props.ts';
import { SourceLine } from './source-line.tsx';

const TEXTS = {
  zh: { none: (why: string) => `无法给出建议：${why}`, best: '舒适时段', rain: '降水' },
  en: {
    none: (why: string) => `No advice: ${why}`,
    best: 'Best hours',
    rain: 'rain',
  },
} as const;

type BestHour = CardProps<'outing_advice'>['output']['bestHours'][number];

export function AdviceCard({ output, locale }: CardProps<'outing_advice'>) {
  const texts = TEXTS[locale];
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
        <ul>
          {output.advice.map((each) => (
            <li key={each.topic}>{each.text[locale]}</li>
          ))}
        </ul>
        {output.bestHours.length > 0 ? (
          <p className="text-muted text-xs">
            {labelText(texts.best, locale)}
            {output.bestHours.map((hour) => bestHourText(hour, locale)).join(locale === 'zh' ? '、' : ', ')}
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
  const facts = [`${Math.round(tempC)}°`, ...(precipPct === undefined ? [] : [`${TEXTS[locale].rain} ${precipPct}%`])];
  return locale === 'zh' ? `${hour}:00（${facts.join('，')}）` : `${hour}:00 (${facts.join(', ')})`;
}
