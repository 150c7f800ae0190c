import type { Place } from '../../domain/place.ts';
import type { GeocodeQuery } from '../../domain/ports.ts';

/** Kinds that the gazetteer knows as well as any online geocoder. */
const KNOWN_KINDS = new Set(['country', 'region', 'city', 'county']);
/** A smaller place of that name may not be the intended one. */
const WELL_KNOWN = 50_000;

/**
 * Whether the embedded gazetteer's first candidate is surely the right one, so that no geocoder need be asked: a
 * well-known city, county, region or country by its exact name, in the city or region given.
 */
export function isCertain(candidates: Place[], { text, textEn, city }: GeocodeQuery): boolean {
  const [first] = candidates;
  // All airports of a city with flights are known; a geocoder would name one of them.
  if (candidates.length > 1 && candidates.every(({ kind }) => kind === 'airport')) return true;
  if (!first || !KNOWN_KINDS.has(first.kind)) return false;
  // 刚果, "the States": other names of countries come from a table made by hand.
  if (first.kind === 'country' && first.match === 'alias' && !city) return true;
  if (!isNamed(first, { text, ...(textEn && { textEn }) })) return false;
  if (city && !`${first.admin ?? ''} ${first.adminEn ?? ''} ${first.name}`.toLowerCase().includes(plain(city)))
    return false;
  return first.adcode !== undefined || first.kind === 'country' || (first.population ?? 0) >= WELL_KNOWN;
}

/**
 * Whether the gazetteer knows the exact name as a place outside mainland China: a Chinese provider would find its
 * replica, or a housing estate named after it.
 */
export function isKnownAbroad([first]: Place[], query: Pick<GeocodeQuery, 'text' | 'textEn'>): boolean {
  return first?.countryCode !== undefined && first.countryCode !== 'CN' && isNamed(first, query);
}

function isNamed(place: Place, { text, textEn }: Pick<GeocodeQuery, 'text' | 'textEn'>): boolean {
  const names = [place.name, place.nameEn].flatMap((name) => (name ? [plain(name)] : []));
  return [text, textEn].some((word) => word !== undefined && names.includes(plain(word)));
}

/** Lower case, trimmed, and without the suffix that Chinese names may or may not have. */
function plain(name: string): string {
  const lower = name.trim().toLowerCase().normalize('NFC');
  return lower.replace(/(?<=\p{Script=Han}{2})(特别行政区|省|市|区|县)$/u, '');
}
