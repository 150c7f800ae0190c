import { iso1A2Code } from '@rapideditor/country-coder';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { AreasAt } from './inside.ts';

/** Towns farther away say nothing about where a point lies. */
const REACH_M = 60_000;
const TOWNS = 6;

/** The areas of the towns around a point, if they lie in its country; nearest first. */
export function areasAround(gazetteer: Gazetteer): AreasAt {
  return (at) => {
    const country = iso1A2Code([at.lng, at.lat], { level: 'territory' });
    return gazetteer
      .nearest(at, TOWNS, { kinds: ['city', 'county'], maxDistanceM: REACH_M })
      .filter(({ countryCode }) => !country || countryCode === country)
      .map(({ adminZh, adminEn }) => [adminZh, adminEn].filter((admin) => admin !== undefined && admin !== ''));
  };
}
