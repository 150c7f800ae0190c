import { kindName } from '../../lib/domain/kind-names.ts';
import type { Place } from '../../lib/domain/place.ts';
import { areaM2 } from '../../lib/geo/area.ts';
import { lengthM } from '../../lib/geo/distance.ts';
import { formatArea, formatDistance } from '../../lib/i18n/format.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import type { Words } from '../../lib/i18n/words.ts';
import { coordinateText } from '../../lib/map/coordinate-text.ts';
import type { DrawnLayer } from '../../lib/map/state.ts';

export function isPin(layer: DrawnLayer): boolean {
  return (
    layer.kind === 'marker' && layer.icon !== 'stop' && layer.icon !== 'label' && !layer.icon?.startsWith('weather:')
  );
}

/** What is only asked about is no place to keep yet, and has no ref of its own. */
export const isOnlyAsked = ({ ref }: DrawnLayer) => ref.startsWith('?');

/** The place that a marker stands for; undefined for weather, labels and whatever is no marker. */
export function placeOfMarker(layer: DrawnLayer): Place | undefined {
  if (layer.kind !== 'marker' || layer.icon === 'label' || isOnlyAsked(layer)) return undefined;
  const { name, nameEn } = layer.label;
  const kind = isPin(layer) ? kindOfIcon(layer.icon) : 'point';
  return { name, ...(nameEn && { nameEn }), kind, at: layer.at };
}

/** A saved place's mark says so before its kind. */
const kindOfIcon = (icon = 'point') => icon.replace(/^saved:/, '');

export function factsOf(layer: DrawnLayer, locale: Locale, texts: Words['map']): string {
  switch (layer.kind) {
    case 'marker': {
      const kind = isPin(layer) && layer.icon ? kindName(kindOfIcon(layer.icon), locale) : layer.badge;
      return [kind, coordinateText(layer.at)].filter(Boolean).join(' · ');
    }
    case 'path': {
      const length = `${texts.length} ${formatDistance(lengthM(layer.path), locale)}`;
      return layer.style === 'estimate' ? `${length} · ${texts.estimate}` : length;
    }
    case 'area': {
      const [outer = [], ...holes] = layer.rings;
      const size = areaM2(outer) - holes.reduce((sum, hole) => sum + areaM2(hole), 0);
      const radius = layer.circle ? `${texts.radius} ${formatDistance(layer.circle.radiusM, locale)}` : '';
      return [radius, `${texts.area} ${formatArea(size, locale)}`].filter(Boolean).join(' · ');
    }
    case 'collection':
    case 'heat':
      return '';
    default:
      return layer satisfies never;
  }
}
