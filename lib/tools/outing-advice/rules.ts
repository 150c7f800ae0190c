import { type Advice, plainBasis, withBasis } from './advice.ts';
import { clothing } from './clothing.ts';
import { type Facts, max, rainOf, windOf } from './facts.ts';
import { suitability } from './suitability.ts';

/** Advice from forecast facts. Without a number there is no advice: nothing is guessed. */
export function adviceOf(facts: Facts): Advice[] {
  const found = [clothing(facts), umbrella(facts), sun(facts), mask(facts), wind(facts), suitability(facts)];
  return found.filter((each) => each !== null);
}

function umbrella(facts: Facts): Advice | null {
  const rain = rainOf(facts);
  if (!rain) return null;
  const need = rain.pct >= 60 ? 'take' : rain.pct >= 30 ? 'keep' : 'none';
  return withBasis('umbrella', (words) => words.umbrella[need], rain.number);
}

/** Source of the bands: WHO global solar UV index. */
function sun({ hours, day }: Facts): Advice | null {
  const value = max(hours.map((hour) => hour.uv)) ?? (hours.length === 0 ? day?.uvMax : undefined);
  if (value === undefined) return null;
  const uv = Math.round(value * 10) / 10;
  const strength = value >= 8 ? 'strong' : value >= 3 ? 'some' : 'weak';
  return withBasis('sun', (words) => words.sun[strength], { said: ({ numbers }) => numbers.uv(uv), basis: `UV ${uv}` });
}

/** Source of the bands: US EPA air quality index; without one, PM2.5 by China's daily limits of 75 and 115 µg/m³. */
function mask({ air }: Facts): Advice | null {
  const { usAqi, pm25 } = air ?? {};
  if (usAqi === undefined && pm25 === undefined) return null;
  const [value, high, bad] = usAqi !== undefined ? [usAqi, 100, 150] : [pm25 ?? 0, 75, 115];
  const need = value > bad ? 'wear' : value > high ? 'sensitive' : 'none';
  const number = plainBasis(usAqi !== undefined ? `US AQI ${usAqi}` : `PM2.5 ${pm25} µg/m³`);
  return withBasis('mask', (words) => words.mask[need], number);
}

function wind(facts: Facts): Advice | null {
  const kmh = windOf(facts);
  if (kmh === undefined || kmh < 30) return null;
  const basis = `${Math.round(kmh)} km/h`;
  return withBasis('wind', (words) => words.wind[kmh >= 60 ? 'gale' : 'windy'], {
    said: ({ numbers }) => numbers.wind(basis),
    basis,
  });
}
