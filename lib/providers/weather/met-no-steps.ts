import { localIso } from '../../geo/local-time.ts';
import { numberOf, recordOf, textOf } from '../clean.ts';

type Fields = Record<string, unknown>;

/** One step of the series: conditions at its moment, and precipitation until the next. */
export interface Step {
  /** Milliseconds since the epoch. */
  at: number;
  /** Local, "2026-11-25T14:00". */
  time: string;
  tempC: number;
  /** Hours covered by its precipitation and symbol; undefined: it has none. */
  spanH: 1 | 6 | undefined;
  details: Fields;
  precipMm: number | undefined;
  precipPct: number | undefined;
  /** Minimum and maximum over a step of six hours, which a single moment hides. Only in the complete format. */
  range: number[];
  symbol: string | undefined;
}

export function stepOf(item: Fields, zone: string): Step | undefined {
  const at = typeof item.time === 'string' ? Date.parse(item.time) : Number.NaN;
  const data = recordOf(item.data);
  const details = recordOf(recordOf(data.instant).details);
  const tempC = numberOf(details.air_temperature, -95, 65);
  if (Number.isNaN(at) || tempC === undefined) return undefined;
  const [spanH, next] = nextOf(data);
  const ahead = recordOf(next.details);
  return {
    at,
    time: localIso(at, zone),
    tempC,
    spanH,
    details,
    precipMm: numberOf(ahead.precipitation_amount, 0, 3000),
    precipPct: numberOf(ahead.probability_of_precipitation, 0, 100),
    range: [ahead.air_temperature_min, ahead.air_temperature_max].flatMap((value) => numberOf(value, -95, 65) ?? []),
    symbol: symbolOf(next) ?? symbolOf(recordOf(data.next_12_hours)),
  };
}

/** The shortest span available; the last steps of a series have none, or only twelve hours without amounts. */
function nextOf(data: Fields): [spanH: 1 | 6 | undefined, next: Fields] {
  for (const spanH of [1, 6] as const) {
    const next = recordOf(data[`next_${spanH}_hours`]);
    if (Object.keys(next).length > 0) return [spanH, next];
  }
  return [undefined, {}];
}

const symbolOf = (span: Fields) => textOf(recordOf(span.summary).symbol_code, 60);
