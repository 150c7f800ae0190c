import { adminIn, nameFor } from '../domain/name-for.ts';
import type { Miss, Place, Source } from '../domain/place.ts';
import type { Locale } from '../i18n/index.ts';

/**
 * A provider's text as data for the model: one line, without control characters and fences, at most `max` characters.
 */
export function asData(text: string, max = 120): string {
  return text
    .replace(/[\p{Cc}\p{Cf}`<>]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, max);
}

/** A place in one line: both names, kind, areas in the reader's language, address, distance. */
export function tellPlace(place: Place, locale: Locale = 'zh'): string {
  const [zh, en] = [nameFor(place, 'zh'), nameFor(place, 'en')];
  const names = (place.nameEn && place.nameEn !== place.name) || place.isNear ? `${zh} / ${en}` : place.name;
  const rest = [
    place.kind,
    adminIn(place, locale),
    place.address,
    place.distanceM === undefined ? undefined : `${Math.round(place.distanceM)} m`,
    place.openNow === undefined ? undefined : place.openNow ? 'open now' : 'closed now',
    place.rating === undefined ? undefined : `rated ${place.rating}`,
  ].filter((item) => item !== undefined && item !== '');
  return `${place.ref ? `[${place.ref}] ` : ''}${asData(names, 80)} · ${asData(rest.join(' · '), 160)}`;
}

/** The chat's card puts the question to the user, with buttons: asking it in words would be asking twice. */
export const CARD_ASKS =
  'in the chat its card asks the user, so do not repeat the question or list: add nothing or one other sentence; elsewhere ask';

/** What to do about a miss. */
const WAYS_ON: Record<Miss['miss'], string> = {
  not_found:
    'not found; say so, give no weather, place, route or distance for it; another spelling or a wider search may help',
  ambiguous: `several places bear this name; ${CARD_ASKS} which one is meant; give nothing for any`,
  not_covered: 'no source covers this; say so, give nothing from memory',
  no_route: 'no way was found; say so, give no distance or time; offer another mode or other ends',
  no_transit: 'no source of public transport is available for this area; offer to plan it on foot, by bike or by car',
  over_sea:
    'a sea lies between, which nobody walks, cycles or drives across; say so; the figure is the distance in a straight line, no way; flights and ships cannot be planned here',
  too_far: 'too far for this; say so, offer places that are closer or another mode',
  needs_place: `a place is missing and the map shows none; ${CARD_ASKS}; assume none`,
  needs_start: `it is not known where the user starts; ${CARD_ASKS}; assume none`,
  same_place: `both ends are the same place; ${CARD_ASKS} for another; give no distance or route`,
  needs_position: `the user's position is not shared; ${CARD_ASKS}; assume none`,
  unread_notation:
    'UTM, MGRS, short Plus Codes and what3words are not read; say so, ask for latitude and longitude, work out none yourself',
  nothing_there: 'there is nothing to do this to; say so, do not call it again',
  unavailable: 'no source answered; say so, give nothing from memory, do not call it again in this turn',
};

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
      ...output.candidates.slice(0, 6).map((each) => tellPlace(each, locale)),
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
  return `source: ${source.name}${source.offline ? ', embedded offline data, no live data' : ''}${degraded}`;
}

// What a Markdown renderer turns into a link by itself.
const ADDRESS = /\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.|javascript:)[^\s)\]]*/giu;

/**
 * A tell in which nothing can become a link or an image when the model repeats it: names come from outside. Refs
 * ("[p3]") stay, as does a place's own page, which was checked and is on a line of its own.
 */
export function inert(text: string): string {
  const lines = text.split('\n').map((line) => (line.startsWith('web: ') ? line : line.replace(ADDRESS, '…')));
  return lines.join('\n').replace(/\](?=[(:[])/g, '] ');
}

const MAX_TELL_BYTES = 1_500;

/**
 * Brings a tell under 1.5 kB of UTF-8: whole lines before the last one (the source) are dropped, and the cut is stated.
 */
export function fitted(text: string): string {
  const size = (value: string) => new TextEncoder().encode(value).length;
  if (size(text) <= MAX_TELL_BYTES) return text;
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  const cut = '… (more on the map)';
  while (lines.length > 1 && size([...lines, cut, last].join('\n')) > MAX_TELL_BYTES) lines.pop();
  const joined = [...lines, cut, last].join('\n');
  return size(joined) <= MAX_TELL_BYTES ? joined : Array.from(joined).slice(0, 490).join('');
}
