import type { Locale } from '../../geo/format.ts';
import type { Place } from '../../tools/place.ts';
import { linkOf, present, textOf } from '../clean.ts';
import { kindOfTags } from './categories.ts';

type Tags = Record<string, unknown>;

/** What OSM tags say of a place: everything but its position and id. Absent without a name in any language or a category. */
export function placeOfTags(tags: Tags, locale: Locale): Omit<Place, 'at'> | undefined {
  const local = textOf(tags.name);
  const zh = textOf(tags['name:zh'] ?? tags['name:zh-Hans'] ?? tags['name:zh-CN']);
  const en = textOf(tags['name:en'] ?? tags.int_name);
  const kind = kindOfTags(tags);
  const name = (locale === 'zh' ? (zh ?? local) : local) ?? en ?? zh ?? textOf(tags.brand ?? tags.operator ?? tags.ref);
  if (name === undefined && kind === undefined) return undefined;
  return {
    // Toilets, fountains and benches have no name; their kind must serve.
    name: name ?? kind?.replaceAll('_', ' ') ?? '',
    kind: kind ?? 'place',
    precision: 'poi',
    ...present({
      nameEn: en !== name ? en : undefined,
      address: addressOf(tags),
      phone: textOf(tags.phone ?? tags['contact:phone'], 60),
      web: linkOf(tags.website ?? tags['contact:website'] ?? tags.url),
      openingHours: textOf(tags.opening_hours, 255),
    }),
  };
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
    return [city, district, street, number && (/号$/.test(number) ? number : `${number}号`)].filter(Boolean).join('');
  }
  return [[street, number].filter(Boolean).join(' '), city].filter(Boolean).join(', ');
}
