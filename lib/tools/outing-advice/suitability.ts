import type { Words } from '../../i18n/words.ts';
import { type Activity, activityOf } from './activity.ts';
import { type Advice, type Basis, plainBasis, withBasis } from './advice.ts';
import { feltRange, rangeBasis } from './clothing.ts';
import { type Facts, rainOf, windOf } from './facts.ts';

/** Whether the time suits the activity: the first limit exceeded is reported, with its number. */
export function suitability(facts: Facts): Advice | null {
  const range = feltRange(facts);
  if (!range || !facts.activity) return null;
  const activity = activityOf(facts.activity);
  const against = obstacleOf(facts, range, activity);
  if (!against) return withBasis('activity', (words) => words.suits(activity.name(words)), rangeBasis(range));
  return withBasis(
    'activity',
    (words) => words.unsuited(activity.name(words), words.obstacles[against.why]),
    against.number,
  );
}

type Obstacle = { why: keyof Words['advice']['obstacles']; number: Basis };

function obstacleOf(facts: Facts, [low, high]: [number, number], limits: Activity): Obstacle | null {
  const rain = rainOf(facts);
  const kmh = windOf(facts);
  const aqi = facts.air?.usAqi;
  if (aqi !== undefined && aqi > limits.usAqi) return { why: 'air', number: plainBasis(`US AQI ${aqi}`) };
  if (rain && rain.pct >= limits.rainPct) return { why: 'rain', number: rain.number };
  if (high >= limits.heatC) return { why: 'heat', number: plainBasis(`${Math.round(high)} °C`) };
  if (low <= limits.coldC) return { why: 'cold', number: plainBasis(`${Math.round(low)} °C`) };
  if (kmh !== undefined && kmh >= limits.windKmh) return { why: 'wind', number: plainBasis(`${Math.round(kmh)} km/h`) };
  return null;
}
