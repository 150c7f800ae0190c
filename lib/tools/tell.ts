import type { Locale } from '../geo/format.ts';
import type { Miss, Place, Source } from './place.ts';

/** A provider's text as data for the model: one line, control characters and fences gone, at most `max` characters. */
export function asData(text: string, max = 120): string {
  return text
    .replace(/[\p{Cc}\p{Cf}`<>]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, max);
}

/** A place's name as a reader of the language knows it. */
export function nameFor(place: { name: string; nameEn?: string | undefined }, locale: Locale): string {
  return locale === 'en' ? (place.nameEn ?? place.name) : place.name;
}

/** A place in one line: both names, kind, areas in the reader's language, address, distance. */
export function tellPlace(place: Place, locale: Locale = 'zh'): string {
  const names = place.nameEn && place.nameEn !== place.name ? `${place.name} / ${place.nameEn}` : place.name;
  const rest = [
    place.kind,
    locale === 'en' ? (place.adminEn ?? place.admin) : place.admin,
    place.address,
    place.distanceM === undefined ? undefined : `${Math.round(place.distanceM)} m`,
    place.openNow === undefined ? undefined : place.openNow ? 'open now' : 'closed now',
    place.rating === undefined ? undefined : `rated ${place.rating}`,
  ].filter((item) => item !== undefined && item !== '');
  return `${place.ref ? `[${place.ref}] ` : ''}${asData(names, 80)} · ${asData(rest.join(' · '), 160)}`;
}

export function tellMiss(output: Miss, locale: Locale = 'zh'): string {
  const lines = [`${output.miss}: ${asData(output.about)}`];
  if (output.miss === 'no_transit') {
    lines.push('no source of public transport is available for this area; offer to plan it on foot, by bike or by car');
  }
  if (output.candidates?.length) {
    lines.push(
      output.miss === 'not_found'
        ? 'the nearest names are these; ask with ask_user whether one is meant, give no weather, route or search for any:'
        : 'candidates (ask which one is meant):',
      ...output.candidates.slice(0, 6).map((each) => tellPlace(each, locale)),
    );
  }
  if (output.source) lines.push(tellSource(output.source));
  return lines.join('\n');
}

export function tellSource(source: Source): string {
  const degraded = source.degraded?.length ? ` (${source.degraded.join(', ')})` : '';
  return `source: ${source.name}${source.offline ? ', embedded offline data, no live data' : ''}${degraded}`;
}

// What a Markdown reader makes a link of by itself.
const ADDRESS = /\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.|javascript:)[^\s)\]]*/giu;

/**
 * A tell of which nothing can become a link or an image when the model repeats it: names come from outside. Refs ("[p3]")
 * stay, and so does a place's own page, which was checked and stands on a line of its own.
 */
export function inert(text: string): string {
  const lines = text.split('\n').map((line) => (line.startsWith('web: ') ? line : line.replace(ADDRESS, '…')));
  return lines.join('\n').replace(/\](?=[(:[])/g, '] ');
}

const MAX_TELL_BYTES = 1_500;

/** Brings a tell under 1.5 kB of UTF-8: whole lines go from before the last one (the source), and the cut is said. */
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
