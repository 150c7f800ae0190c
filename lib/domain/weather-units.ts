import type { Locale } from '../i18n/index.ts';
import { wordsOf } from '../i18n/words.ts';

export type TempUnit = 'C' | 'F';
export type WindUnit = 'km/h' | 'm/s' | 'mph' | 'kn' | 'bft';

/** Lower bounds of Beaufort 1 to 12, in m/s. Source: WMO-No. 8, Beaufort scale. */
const BEAUFORT = [0.3, 1.6, 3.4, 5.5, 8, 10.8, 13.9, 17.2, 20.8, 24.5, 28.5, 32.7];
const KMH: Record<Exclude<WindUnit, 'bft'>, number> = { 'km/h': 1, 'm/s': 3.6, mph: 1.609344, kn: 1.852 };

/** Beaufort number 0–12 for a wind in km/h. */
const beaufortOf = (kmh: number): number => BEAUFORT.filter((least) => kmh / KMH['m/s'] >= least).length;

/** 7.4 → "7 °C", or "45 °F", in whole degrees as on the card. tempC: degrees Celsius. */
export const tempText = (tempC: number, unit: TempUnit): string =>
  unit === 'F' ? `${Math.round((tempC * 9) / 5 + 32)} °F` : `${Math.round(tempC)} °C`;

/** 18.4 → "18 km/h", "5 m/s", "11 mph", "10 kn"; 「3 级」 / "Beaufort 3" followed by the speed. */
export function windText(kmh: number, unit: WindUnit, locale: Locale): string {
  if (unit !== 'bft') {
    const value = kmh / KMH[unit];
    return `${unit === 'km/h' ? Math.round(kmh) : unit === 'm/s' ? Math.round(value * 10) / 10 : Math.round(value)} ${unit}`;
  }
  const number = beaufortOf(kmh);
  return wordsOf(locale).weather.beaufort(number, kmh);
}
