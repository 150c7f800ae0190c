import { DECADES } from '../domain/standing.ts';
import type { IndexFile } from './index-file.ts';

/** Being a capital or famous counts for this much more than the population, and no more. */
const MOST_FAME = 0.2;
/** Chinese districts and counties, whose population the tables lack, have half a million on average. */
const COUNTY_LIFT = 0.09;
/** Some Chinese prefectures are counted as a whole, some only by their town; hardly any has fewer. */
const PREFECTURE_PEOPLE = 500_000;
const PREFECTURE_LIFT = 0.1;
/** A state or province is as well known as a country of the same name: Georgia. */
const REGION_LIFT = 0.03;

/** 0–1, how likely a name is to mean this place rather than another of the same name; on the scale of `importance`. */
export function standingOf(kind: string, { importance, population, adcode }: IndexFile, id: number): number {
  const known = importance[id] ?? 0;
  if (kind === 'region' && !adcode[id]) return known + REGION_LIFT;
  if (kind === 'county' && adcode[id]) return known + COUNTY_LIFT;
  if (kind !== 'city') return known;
  const people = population[id] ?? 0;
  const byPeople = Math.log10(Math.max(people, 1000)) / DECADES;
  if (adcode[id]) return Math.log10(Math.max(people, PREFECTURE_PEOPLE)) / DECADES + PREFECTURE_LIFT;
  return Math.min(known, byPeople + MOST_FAME);
}
