import { formatDuration } from '../../lib/geo/format.ts';
import { PlaceRow } from './place-row.tsx';
import type { CardProps } from './props.ts';
import { SourceLine } from './source-line.tsx';

const TEXTS = {
  zh: { unknown: '时间未知', estimate: '粗略估算，未考虑道路', area: (minutes: number) => `${minutes} 分钟可达范围` },
  en: {
    unknown: 'time unknown',
    estimate: 'Rough estimate without roads',
    area: (minutes: number) => `Reachable in ${minutes} min`,
  },
} as const;

export function TimesCard({ output, ...context }: CardProps<'travel_times'>) {
  const { locale } = context;
  const texts = TEXTS[locale];
  return (
    <>
      <div className="pt-1">
        {(output.areas ?? []).map(({ ref, minutes }) => (
          <p key={ref} data-ref={ref} className="px-3 py-1">
            {texts.area(minutes)} · {locale === 'en' ? (output.from.nameEn ?? output.from.name) : output.from.name}
          </p>
        ))}
        <ol>
          {(output.targets ?? []).map(({ place, durationS }) => (
            <PlaceRow
              key={place.ref}
              place={place}
              {...context}
              extra={
                <span className="ml-auto shrink-0 tabular-nums">
                  {durationS === null ? texts.unknown : formatDuration(durationS, locale)}
                </span>
              }
            />
          ))}
        </ol>
        {output.estimate ? <p className="px-3 pb-1 text-muted text-xs">{texts.estimate}</p> : null}
      </div>
      <SourceLine source={output.source} locale={locale} />
    </>
  );
}
