import { areaM2 } from '../../../lib/geo/area.ts';
import { distanceM, lengthM } from '../../../lib/geo/distance.ts';
import { wrapLng } from '../../../lib/geo/lng-lat.ts';
import { formatArea, formatDistance } from '../../../lib/i18n/format.ts';
import type { Locale } from '../../../lib/i18n/index.ts';
import { wordsOf } from '../../../lib/i18n/words.ts';
import { coordinateText } from '../../../lib/map/coordinate-text.ts';
import { type Draft, outlineOf } from './draft.ts';

/** The size of a draft, the most important number first; empty while there is nothing to measure. */
export function measureText(draft: Draft, locale: Locale): string[] {
  const { kind, points } = draft;
  const [first, second] = points;
  const words = wordsOf(locale);
  const { path, isClosed } = outlineOf(draft);
  const size = () => formatArea(areaM2(path), locale);
  if (kind === 'point') return first ? [coordinateText({ lng: wrapLng(first.lng), lat: first.lat })] : [];
  if (!first || !second) return [];
  switch (kind) {
    case 'circle':
      return [`${words.map.radius} ${formatDistance(distanceM(first, second), locale)}`, size()];
    case 'rectangle': {
      const [a, b, c] = path;
      if (!a || !b || !c) return [];
      return [size(), `${formatDistance(distanceM(a, b), locale)} × ${formatDistance(distanceM(b, c), locale)}`];
    }
    case 'polygon':
      return isClosed
        ? [size(), words.draw.perimeter(formatDistance(lengthM([...path, first]), locale))]
        : [formatDistance(lengthM(path), locale)];
    case 'line': {
      const whole = formatDistance(lengthM(path), locale);
      return path.length > 2 ? [whole, words.draw.leg(formatDistance(lengthM(path.slice(-2)), locale))] : [whole];
    }
    default:
      return kind satisfies never;
  }
}
