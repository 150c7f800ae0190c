/** MET Norway's symbol, without _day, _night or _polartwilight → WMO 4677. Source: the weathericon legend of api.met.no. */
const SYMBOLS: Record<string, number> = {
  clearsky: 0,
  fair: 1,
  partlycloudy: 2,
  cloudy: 3,
  fog: 45,
  lightrain: 61,
  rain: 63,
  heavyrain: 65,
  lightrainshowers: 80,
  rainshowers: 81,
  heavyrainshowers: 82,
  lightsleet: 68,
  sleet: 68,
  heavysleet: 69,
  lightsleetshowers: 68,
  sleetshowers: 68,
  heavysleetshowers: 69,
  lightsnow: 71,
  snow: 73,
  heavysnow: 75,
  lightsnowshowers: 85,
  snowshowers: 85,
  heavysnowshowers: 86,
};

/** "partlycloudy_day" → 2, "heavyrainandthunder" → 95; undefined if not in the legend. */
export function wmoOfSymbol(symbol: string | undefined): number | undefined {
  const bare = symbol?.replace(/_(day|night|polartwilight)$/, '');
  if (bare === undefined) return undefined;
  if (bare.endsWith('andthunder')) return 95;
  return Object.hasOwn(SYMBOLS, bare) ? SYMBOLS[bare] : undefined;
}
