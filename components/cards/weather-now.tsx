import { weatherText } from '../../lib/domain/weather-codes.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import type { CardProps } from './props.ts';
import { WeatherGlyph } from './weather-glyph.tsx';

export type Report = CardProps<'get_weather'>['output'];

export function Now({ now, locale }: { now: NonNullable<Report['now']>; locale: Locale }) {
  const texts = wordsOf(locale).cards.weather;
  const facts = [
    now.feelsC === undefined ? undefined : `${texts.feels} ${Math.round(now.feelsC)}°`,
    now.humidityPct === undefined ? undefined : `${texts.humidity} ${now.humidityPct}%`,
    now.windKmh === undefined ? undefined : `${texts.wind} ${Math.round(now.windKmh)} km/h`,
  ].filter((fact) => fact !== undefined);
  return (
    <div className="flex items-center gap-3">
      <WeatherGlyph code={now.code} isDay={now.isDay ?? true} size={32} />
      <span className="font-semibold text-2xl tabular-nums">{Math.round(now.tempC)}°</span>
      <span>
        {now.text ?? weatherText(now.code, locale)}
        <span className="block text-muted text-xs">{facts.join(' · ')}</span>
      </span>
    </div>
  );
}
