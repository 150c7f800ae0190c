import type { weather as zh } from '../zh/demo-weather.ts';

/** "16:50", with the date if it differs from that of the day. */
const clockOn = (time: string, date: string) =>
  time.startsWith(date) ? time.slice(11) : `${time.slice(5, 10)} ${time.slice(11)}`;

const daysText = (days: number) => `${days} ${days === 1 ? 'day' : 'days'}`;

/** Degrees; a dash before a minus sign or after it would be read as one. */
const range = (low: string, high: string) => (low.startsWith('-') ? `${low} to ${high}` : `${low}–${high}`);

export const weather: typeof zh = {
  now: (place, sky, temp, feels, wind) =>
    `**${place}** now: ${sky}, ${temp}${feels ? `, feels like ${feels}` : ''}${wind ? `, wind ${wind}` : ''}.`,
  hours: (place, { from, to, low, high, rain }, zone) =>
    `**${place}**, ${from}–${to}${zone ? ` (local time, ${zone})` : ''}: ${range(low, high)}${rain === undefined ? '' : rain === '' ? ', rain is unlikely' : `, rain is possible from ${rain}`}.`,
  day: (place, { date, sky, low, high, rain, wind, uv }) =>
    `**${place}**, ${date}: ${sky}, ${range(low, high)}${rain ? `, rain ${rain}%` : ''}${wind ? `, wind up to ${wind}` : ''}${uv ? `, UV index ${uv}` : ''}.`,
  days: (place, { from, to, low, high, rain }, wind, uv) =>
    `**${place}**, ${from} to ${to}: ${range(low, high)}${wind ? `, wind up to ${wind}` : ''}${uv ? `, UV index up to ${uv}` : ''}${rain === undefined ? '' : rain === '' ? ', rain is unlikely' : `, rain is possible on ${rain}`}.`,
  noForecast: (place, from, to, why) =>
    `There is no forecast for **${place}** ${to === from ? `on ${from}` : `from ${from} to ${to}`}: ${why}.`,
  climate: (place, climate) => `The climate of **${place}** (not a forecast) is ${climate}.`,
  mean: (place, { when, low, high, rainMm, rainDays, sunH, isCold }, from) =>
    `**${place}** in ${when} averages ${high} by day and ${low} at night, with ${rainMm} mm of rain${isCold ? ' or snow' : ''} on ${daysText(rainDays)}${sunH === undefined ? '' : ` and ${sunH} h of sunshine`}: that is climate (${from}), not a forecast.`,
  year: (place, { warmest, coldest, wettest }, from) =>
    `**${place}** is warmest in ${warmest.month} (${warmest.low} to ${warmest.high}), coldest in ${coldest.month} (${coldest.low} to ${coldest.high}) and wettest in ${wettest.month} (${wettest.rainMm} mm on ${daysText(wettest.rainDays)}): that is climate (${from}), not a forecast.`,
  noForecastThen: (date, why, clothes) =>
    `There is no live forecast for ${date} at that time (${why})${clothes ? `; by the climate, ${clothes.charAt(0).toLowerCase()}${clothes.slice(1)}` : ''}.`,
  warmer: (most, other, { isColder, usual }) =>
    `${usual ? `By what is usual by day in ${usual}, ` : ''}${most.temp === other.temp ? `**${most.name}** and **${other.name}** are equally warm: ${most.temp}` : `**${most.name}** is ${isColder ? 'colder' : 'warmer'}: ${most.temp}, against ${other.temp} in **${other.name}**`}.`,
  noLive: (place) => `There is no live weather data for **${place}**.`,
  best: (months, isPleasant) =>
    isPleasant
      ? `By its climate the best time is ${months}: 16–29 °C by day on average, and less than 150 mm of rain in the month.`
      : `No month is both mild and dry; by the climate ${months} comes nearest.`,
  wear: (clothes) => `${clothes}.`,
  rainy: {
    often: 'Rain is frequent: take an umbrella.',
    some: 'It rains now and then; keep an umbrella at hand.',
    seldom: 'Rain is infrequent.',
  },
  noMeans: (place, climate) =>
    `There are no figures by month on the climate near **${place}**${climate ? `, only its climate zone: ${climate}` : ''}. Ask about a city.`,
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
  unknown: {
    humidity: 'humidity',
    pressure: 'air pressure',
    visibility: 'visibility',
    uv: 'UV',
    wind: 'wind',
    frost: 'frost or ice',
  },
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
