import { AI_JSON, AI_WORDS } from '../../domain/ai-label.ts';
import { lengthM } from '../../geo/distance.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import type { MapState } from '../state.ts';
import { type Exported, exportedShapes, type WriteOptions } from './shapes.ts';

/** What is drawn as a list: places with their coordinates, routes in the order of their stops, lengths of lines; isGenerated: an answer drew it. */
export function toMarkdown(state: Pick<MapState, 'layers'>, { isGenerated = true, locale }: WriteOptions = {}): string {
  const lines = exportedShapes(state, locale).map(lineOf);
  const label = isGenerated ? ['', `*${AI_WORDS}*`, `<!-- ${AI_JSON} -->`] : [];
  return `${[...lines, ...label].join('\n')}\n`;
}

function lineOf({ title: name, shape, stops }: Exported): string {
  const title = `**${escaped(name)}**`;
  switch (shape.kind) {
    case 'points':
      return `- ${title}: ${shape.points.map(linkTo).join(', ')}`;
    case 'lines': {
      const km = `${Number((shape.lines.reduce((sum, line) => sum + lengthM(line), 0) / 1000).toFixed(1))} km`;
      if (!stops) return `- ${title}: ${km}`;
      return [
        `- ${title}: ${km}`,
        ...stops.map((stop, index) => `  ${index + 1}. ${escaped(stop.name)}: ${linkTo(stop.at)}`),
      ].join('\n');
    }
    case 'areas':
      return `- ${title}`;
    default:
      return shape satisfies never;
  }
}

function linkTo({ lng, lat }: LngLat): string {
  const at = `${Number(lat.toFixed(6))},${Number(lng.toFixed(6))}`;
  return `[${at}](geo:${at})`;
}

/** A name is no markup. */
const escaped = (name: string) => name.replace(/[\\`*_{}[\]()#+!|<>~-]/g, '\\$&');
