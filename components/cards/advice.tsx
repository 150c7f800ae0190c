import { forecastGapText } from '../../lib/tools/forecast-gap.ts';
import { nameFor } from '../../lib/tools/tell.ts';
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
            {texts.best}:{' '}
            {output.bestHours
              .map(
                ({ hour, tempC, precipPct }) =>
                  `${hour}:00 (${Math.round(tempC)}°${precipPct === undefined ? '' : `, ${texts.rain} ${precipPct}%`})`,
              )
              .join(', ')}
          </p>
        ) : null}
      </div>
      <SourceLine source={output.source} locale={locale} />
      {output.airSource ? <SourceLine source={output.airSource} locale={locale} /> : null}
    </>
  );
}
