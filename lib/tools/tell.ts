import { areHoursUsual } from '../domain/hours-of.ts';
import { letterOf } from '../domain/letter-of.ts';
import type { Miss } from '../domain/miss.ts';
import { adminIn, nameFor } from '../domain/name-for.ts';
import type { Place } from '../domain/place.ts';
import { REGION, type Source } from '../domain/source.ts';
import type { Locale } from '../i18n/index.ts';
import { asData } from './as-data.ts';
import { candidatesOf } from './asked-places.ts';
import { CARD_ASKS, WAYS_ON } from './ways-on.ts';

/** A place in one line: both names, kind, areas in the reader's language, address, distance. */
export function tellPlace(place: Place, locale: Locale = 'zh'): string {
  const [zh, en] = [nameFor(place, 'zh'), nameFor(place, 'en')];
  const names = (place.nameEn && place.nameEn !== place.name) || place.isNear ? `${zh} / ${en}` : place.name;
  const rest = [
    place.kind,
    adminIn(place, locale),
    place.address,
    place.distanceM === undefined ? undefined : `${Math.round(place.distanceM)} m`,
    place.openNow === undefined ? undefined : tellOpen(place),
    place.rating === undefined ? undefined : `rated ${place.rating}`,
  ].filter((item) => item !== undefined && item !== '');
  return `${place.ref ? `[${place.ref}] ` : ''}${asData(names, 80)} · ${asData(rest.join(' · '), 160)}`;
}

const tellOpen = (place: Place) =>
  `${place.openNow ? 'open' : 'closed'} now${areHoursUsual(place) ? ' by its usual hours, which may differ' : ''}`;

/** One of several, with the letter that it bears on its card and on the map. */
export const tellCandidate = (place: Place, index: number, locale: Locale): string =>
  `${letterOf(index + 1)}. ${tellPlace(place, locale)}`;

function refsToUse(about: string, known: string): string {
  const there = known || 'there are none yet';
  if (about === '') return `it was not said what to do this to; write one of these refs: ${there}`;
  return `${asData(about, 40)} is not a ref here (${there}); use one of these or a name, do not say that it was found`;
}

export function tellMiss(output: Miss, locale: Locale = 'zh'): string {
  const lines = [`${output.miss}: ${asData(output.about)}`];
  if (output.knownRefs !== undefined) lines.push(refsToUse(output.about, output.knownRefs));
  else if (!output.candidates?.length) lines.push(WAYS_ON[output.miss]);
  if (output.candidates?.length) {
    lines.push(
      output.miss === 'not_found' && output.candidates[0]?.asked !== undefined
        ? `the nearest names are these, only the street or area that it must be in; ${CARD_ASKS} whether that will do:`
        : output.miss === 'not_found'
          ? `the nearest names are these; ${CARD_ASKS} whether one is meant; give no weather, route or search for any:`
          : `candidates (${CARD_ASKS} which one is meant):`,
      ...candidatesOf(output).map((each, index) => tellCandidate(each, index, locale)),
    );
  }
  lines.push(...tellSearched(output, locale));
  if (output.source) lines.push(tellSource(output.source));
  return lines.join('\n');
}

/** Offline data has few places of most kinds, so finding none does not mean that there are none. */
export const holdsFew = (source: Source | undefined): boolean => source?.degraded?.includes('few_places') ?? false;

function tellSearched({ searched, source }: Miss, locale: Locale): string[] {
  if (!searched) return [];
  const within = searched.radiusM === undefined ? '' : ` within ${searched.radiusM} m`;
  const few = 'few known: the offline data hold few such places; say so, there may well be some';
  return [`searched: ${asData(nameFor(searched, locale), 80)}${within}`, ...(holdsFew(source) ? [few] : [])];
}

export function tellSource(source: Source): string {
  const degraded = source.degraded?.length ? ` (${source.degraded.join(', ')})` : '';
  const name = source.id === REGION ? `the region ${asData(source.name, 60)} on this server` : source.name;
  return `source: ${name}${source.offline ? ', embedded offline data, no live data' : ''}${degraded}`;
}
