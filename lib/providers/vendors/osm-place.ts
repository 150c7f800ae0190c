import { kindLabel } from '../../domain/kind-names.ts';
import type { Place } from '../../domain/place.ts';
import { linkOf, present, textOf } from '../clean.ts';
import { addressLine } from './address-line.ts';
import { kindOfTags } from './categories.ts';

type Tags = Record<string, unknown>;

const HAN = /\p{Script=Han}/u;

/**
 * What OSM tags say about a place: everything but its position and id. Absent without a name in any language or a
 * category.
 */
export function placeOfTags(tags: Tags): Omit<Place, 'at'> | undefined {
  const local = firstOf(tags, 'name');
  const zh = firstOf(tags, 'name:zh', 'name:zh-Hans', 'name:zh-CN', 'name:zh-Hant');
  const en = firstOf(tags, 'name:en', 'int_name');
  const kind = kindOfTags(tags);
  const other = firstOf(tags, 'official_name', 'alt_name', 'brand', 'operator', 'ref');
  const name = zh ?? local ?? en ?? other;
  if (name === undefined && kind === undefined) return undefined;
  const nameEn = en ?? (HAN.test(local ?? name ?? '') ? undefined : (local ?? name));
  return {
    // Toilets, fountains and benches have no name; their kind must do.
    ...(name === undefined
      ? kindLabel(kind ?? 'place')
      : { name, ...present({ nameEn: nameEn !== name ? nameEn : undefined }) }),
    kind: kind ?? 'place',
    precision: 'poi',
    ...present({
      address: addressOf(tags),
      ...contactsOf(tags),
      openingHours: textOf(tags.opening_hours, 255),
    }),
  };
}

/** Phone and link from OSM tags; the first of several. */
export function contactsOf(tags: Tags): Pick<Place, 'phone' | 'web'> {
  const phone = firstOf(tags, 'phone', 'contact:phone', 'contact:mobile')?.slice(0, 60);
  const links = ['website', 'contact:website', 'url'].flatMap((key) => linkOf(tags[key]) ?? []);
  return present({ phone, web: links[0] });
}

/** The first of these tags with a value; of values separated by ";" the first. */
function firstOf(tags: Tags, ...keys: string[]): string | undefined {
  for (const key of keys) {
    const [text] =
      textOf(tags[key])
        ?.split(/\s*;\s*/)
        .filter(Boolean) ?? [];
    if (text) return text;
  }
  return undefined;
}

/** addr:* → one line; Chinese goes from large to small without spaces. */
function addressOf(tags: Tags): string | undefined {
  const full = textOf(tags['addr:full']);
  if (full) return full;
  const street = textOf(tags['addr:street'] ?? tags['addr:place']);
  const number = textOf(tags['addr:housenumber'], 40);
  const city = textOf(tags['addr:city']);
  const district = textOf(tags['addr:district']);
  if (!street && !number) return undefined;
  if (/\p{Script=Han}/u.test(street ?? '')) {
    return [city, district, addressLine(street, number)].filter(Boolean).join('');
  }
  return [[street, number].filter(Boolean).join(' '), city].filter(Boolean).join(', ');
}
