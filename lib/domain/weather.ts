import { z } from 'zod';
import { airQuality } from './air-quality.ts';
import { climateNormals } from './climate-normals.ts';
import { forecastGap } from './forecast-gap.ts';
import { place } from './place.ts';
import { source } from './source.ts';

/** Local times are ISO 8601 without offset ("2026-11-25T14:00"), in the report's time zone. Codes are WMO 4677. */
const weatherNow = z.object({
  time: z.string(),
  tempC: z.number(),
  feelsC: z.number().optional(),
  humidityPct: z.number().optional(),
  windKmh: z.number().optional(),
  windFromDeg: z.number().optional(),
  gustKmh: z.number().optional(),
  precipMm: z.number().optional(),
  cloudPct: z.number().optional(),
  pressureHpa: z.number().optional(),
  code: z.number().optional(),
  isDay: z.boolean().optional(),
  /** The source's own words when it has no code. */
  text: z.string().optional(),
});

export const weatherHour = z.object({
  time: z.string(),
  tempC: z.number(),
  feelsC: z.number().optional(),
  precipPct: z.number().optional(),
  precipMm: z.number().optional(),
  windKmh: z.number().optional(),
  humidityPct: z.number().optional(),
  uv: z.number().optional(),
  code: z.number().optional(),
  isDay: z.boolean().optional(),
});

export const weatherDay = z.object({
  /** "2026-11-25", local. */
  date: z.string(),
  minC: z.number(),
  maxC: z.number(),
  code: z.number().optional(),
  precipMm: z.number().optional(),
  precipPct: z.number().optional(),
  uvMax: z.number().optional(),
  windMaxKmh: z.number().optional(),
  sunrise: z.string().optional(),
  sunset: z.string().optional(),
  text: z.string().optional(),
});

const weatherWarning = z.object({
  title: z.string(),
  level: z.string().optional(),
  text: z.string().optional(),
  from: z.string().optional(),
  until: z.string().optional(),
});

/** What it is like in the mean of many years, never a forecast: the zone by Köppen's letters, and the means of a city nearby. */
const climate = z.object({ koppen: z.string().optional(), normals: climateNormals.optional() });

/** What a weather provider returns; `climate` and `sun` are what offline data can honestly say. */
export const weatherData = z.object({
  timeZone: z.string(),
  now: weatherNow.optional(),
  hours: z.array(weatherHour).optional(),
  days: z.array(weatherDay).optional(),
  warnings: z.array(weatherWarning).optional(),
  climate: climate.optional(),
  /** For one local date; both null with `polar`: the sun does not set (day) or does not rise (night). */
  sun: z
    .object({
      date: z.string(),
      sunrise: z.string().nullable(),
      sunset: z.string().nullable(),
      polar: z.enum(['day', 'night']).optional(),
      /** Of the place; if absent, that of the report. */
      timeZone: z.string().optional(),
    })
    .optional(),
});
export type WeatherData = z.infer<typeof weatherData>;

export const weatherReport = weatherData.extend({
  ref: z.string(),
  place,
  span: z.enum(['now', 'hours', 'days', 'climate']),
  /** The month that the climate is told of, 1–12; without one, all of the year. */
  month: z.number().optional(),
  /** The day or days asked for, local dates; a question about "tomorrow" has one. */
  dates: z.array(z.string()).optional(),
  /** Requested days that the sources do not cover: past, or too far ahead. Nothing else is reported in their place. */
  noForecast: z.array(z.string()).optional(),
  whyNoForecast: forecastGap.optional(),
  /** The day is covered, but not by the hour as requested. */
  noHours: z.boolean().optional(),
  /** Times are local to the place; its zone is named when it differs from the user's. */
  isOtherZone: z.boolean().optional(),
  air: airQuality.optional(),
  airSource: source.optional(),
  /** Requested, but no source has it. */
  noAir: z.boolean().optional(),
  source,
});
export type WeatherReport = z.infer<typeof weatherReport>;
