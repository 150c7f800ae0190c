import type { Locale } from '../../lib/geo/format.ts';
import { climateName } from '../../lib/tools/climate.ts';
import { weatherText } from '../../lib/tools/weather-codes.ts';
import { clockOf, dayName } from './format.ts';
import type { CardProps } from './props.ts';
import { SourceLine } from './source-line.tsx';
import { WeatherGlyph } from './weather-glyph.tsx';

const TEXTS = {
  zh: {
    feels: '体感',
    humidity: '湿度',
    wind: '风',
    rain: '降水',
    air: '空气质量',
    none: '没有实时天气数据',
    climate: '气候',
    rise: '日出',
    set: '日落',
  },
  en: {
    feels: 'feels',
    humidity: 'humidity',
    wind: 'wind',
    rain: 'rain',
    air: 'Air quality',
    none: 'No live weather data',
    climate: 'Climate',
    rise: 'sunrise',
    set: 'sunset',
  },
} as const satisfies Record<Locale, object>;

type Report = CardProps<'get_weather'>['output'];

export function WeatherCard({ output, locale }: CardProps<'get_weather'>) {
  const texts = TEXTS[locale];
  const { place, now, air, climate, sun } = output;
  const name = locale === 'en' ? (place.nameEn ?? place.name) : place.name;
  return (
    <>
      <div className="px-3 py-2">
        <bdi className="font-medium">{name}</bdi>
        {now ? <Now now={now} locale={locale} /> : null}
        {climate ? (
          <p className="mt-1">
            <strong className="font-medium">{texts.none}</strong>
            <span className="block text-muted">
              {texts.climate}: {climateName(climate.koppen, locale)}
            </span>
          </p>
        ) : null}
        {sun ? (
          <p className="text-muted text-xs">
            {texts.rise} {sun.sunrise ? clockOf(sun.sunrise) : '–'} · {texts.set}{' '}
            {sun.sunset ? clockOf(sun.sunset) : '–'}
          </p>
        ) : null}
        {air?.usAqi === undefined ? null : (
          <p className="text-muted text-xs">
            {texts.air}: AQI {air.usAqi}
            {air.pm25 === undefined ? null : ` · PM2.5 ${air.pm25} µg/m³`}
          </p>
        )}
        {(output.warnings ?? []).map((warning) => (
          <p key={warning.title} className="text-danger">
            {warning.title}
          </p>
        ))}
      </div>
      {output.span === 'hours' ? <Hours report={output} locale={locale} /> : null}
      {output.span === 'days' || output.dates ? <Days report={output} locale={locale} /> : null}
      <SourceLine source={output.source} locale={locale} />
      {air && output.airSource && !output.airSource.offline ? (
        <SourceLine source={output.airSource} locale={locale} />
      ) : null}
    </>
  );
}

function Now({ now, locale }: { now: NonNullable<Report['now']>; locale: Locale }) {
  const texts = TEXTS[locale];
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

function Hours({ report, locale }: { report: Report; locale: Locale }) {
  return (
    <ol className="flex gap-3 overflow-x-auto px-3 pb-2" aria-label={locale === 'zh' ? '逐小时' : 'By the hour'}>
      {(report.hours ?? []).slice(0, 24).map((hour) => (
        <li key={hour.time} className="flex flex-col items-center gap-0.5 text-xs tabular-nums">
          <span className="text-muted">{clockOf(hour.time)}</span>
          <WeatherGlyph code={hour.code} isDay={hour.isDay ?? true} size={18} />
          <span>{Math.round(hour.tempC)}°</span>
          <span className="text-muted">{hour.precipPct === undefined ? '' : `${hour.precipPct}%`}</span>
        </li>
      ))}
    </ol>
  );
}

function Days({ report, locale }: { report: Report; locale: Locale }) {
  const days = (report.days ?? []).filter((day) => !report.dates || report.dates.includes(day.date));
  return (
    <ol className="px-3 pb-2">
      {days.map((day) => (
        <li key={day.date} className="flex items-center gap-3 py-0.5 tabular-nums">
          <span className="w-20 text-muted">{dayName(day.date, locale)}</span>
          <WeatherGlyph code={day.code} size={18} />
          <span className="w-20">
            {Math.round(day.minC)}° – {Math.round(day.maxC)}°
          </span>
          <span className="truncate text-muted text-xs">
            {day.text ?? weatherText(day.code, locale)}
            {day.precipPct === undefined ? '' : ` · ${TEXTS[locale].rain} ${day.precipPct}%`}
          </span>
        </li>
      ))}
    </ol>
  );
}
