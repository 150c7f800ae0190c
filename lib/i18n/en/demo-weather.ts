import type { weather as zh } from '../zh/demo-weather.ts';

/** "16:50", with the date if it differs from that of the day. */
const clockOn = (time: string, date: string) =>
  time.startsWith(date) ? time.slice(11) : `${time.slice(5, 10)} ${time.slice(11)}`;

export const weather: typeof zh = {
  now: (place, sky, temp, feels, wind) =>
    `**${place}** now: ${sky}, ${temp}${feels ? `, feels like ${feels}` : ''}${wind ? `, wind ${wind}` : ''}.`,
  hours: (place, { from, to, low, high, rain }, zone) =>
    `**${place}**, ${from}–${to}${zone ? ` (local time, ${zone})` : ''}: ${low}–${high}${rain === undefined ? '' : rain === '' ? ', rain is unlikely' : `, rain is possible from ${rain}`}.`,
  day: (place, { date, sky, low, high, rain, wind, uv }) =>
    `**${place}**, ${date}: ${sky}, ${low}–${high}${rain ? `, rain ${rain}%` : ''}${wind ? `, wind up to ${wind}` : ''}${uv ? `, UV index ${uv}` : ''}.`,
  days: (place, { from, to, low, high, rain }, wind, uv) =>
    `**${place}**, ${from} to ${to}: ${low}–${high}${wind ? `, wind up to ${wind}` : ''}${uv ? `, UV index up to ${uv}` : ''}${rain === undefined ? '' : rain === '' ? ', rain is unlikely' : `, rain is possible on ${rain}`}.`,
  noForecast: (place, from, to, why) =>
    `There is no forecast for **${place}** ${to === from ? `on ${from}` : `from ${from} to ${to}`}: ${why}.`,
  climate: (place, climate) => `The climate of **${place}** (not a forecast) is ${climate}.`,
  together: (sentences) => sentences.join(' '),
  noHours: 'There is no hourly forecast, only one for the whole day.',
  umbrella: (rain) =>
    rain >= 60
      ? 'It will rain: take an umbrella.'
      : rain >= 30
        ? 'It may rain; keep an umbrella at hand.'
        : 'Rain is unlikely; no umbrella needed.',
  air: (indices, pm25) => `Air quality now: ${[indices, pm25 && `PM2.5 ${pm25} µg/m³`].filter(Boolean).join(', ')}.`,
  noAir: 'There is no air quality data.',
  noWarnings:
    'There is no source of weather warnings here, so I cannot say whether any are in force; ask the local weather service.',
  warnings: (titles) => `Weather warnings: ${titles.join('; ')}.`,
  humidity: (value) => `Humidity ${value}%.`,
  pressure: (value) => `Air pressure ${value} hPa.`,
  wind: (value) => `Wind ${value}.`,
  uv: (value) => `UV index up to ${value}.`,
  unknown: { humidity: 'humidity', pressure: 'air pressure', visibility: 'visibility', uv: 'UV', wind: 'wind' },
  noData: (names) => `There is no data on ${names.join(', ')}.`,
  noWeather: (place, climate) =>
    `**${place}**: no live weather data, so I cannot tell the temperature or whether it will rain. The climate there (not a forecast) is ${climate}.`,
  nothing: (place) => `**${place}**: no live weather data, and nothing is known of the climate there.`,
  sun: (place, { date, sunrise, sunset, polar, zone }) => {
    if (polar === 'night') return `**${place}**, ${date}: polar night, the sun does not rise.`;
    if (polar === 'day') return `**${place}**, ${date}: polar day, the sun does not set.`;
    const rise = sunrise ? `the sun rises at ${clockOn(sunrise, date)}` : 'the sun does not rise';
    const set = sunset ? `sets at ${clockOn(sunset, date)}` : 'does not set';
    return `**${place}**, ${date}: ${rise} and ${set} (local time${zone ? `, ${zone}` : ''}).`;
  },
};
