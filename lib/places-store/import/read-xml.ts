import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { pointOfGeometry } from '../../geo/point-of-geometry.ts';
import { tagsOfProperties } from './feature-tags.ts';
import type { Found, Reading } from './found.ts';
import { foundOfFeature } from './found-of-feature.ts';
import { headOf } from './open-bytes.ts';
import { textChunks } from './text-chunks.ts';

/** The whole document is held in memory while it is read. */
const LONGEST = 200_000_000;

/** Waypoints of a GPX file, or placemarks of a KML file; lines and tracks are not places. */
export async function* readXml(format: 'gpx' | 'kml', reading: Reading): AsyncGenerator<Found> {
  const { features } = collectionOf(format, await textOf(reading), reading.path);
  for (const [index, each] of features.entries()) {
    const progress = (index + 1) / features.length;
    const where = `${format === 'gpx' ? 'waypoint' : 'placemark'} ${index + 1}`;
    const { geometry, properties, id } = each;
    const name: unknown = properties?.name;
    const named = typeof name === 'string' ? `${where}, ${name.slice(0, 40)}` : where;
    if (/LineString/.test(geometry?.type ?? '')) {
      yield { leftOut: { reason: 'track', where: named }, progress };
      continue;
    }
    const tags = tagsOfProperties(properties ?? {});
    const at = geometry ? pointOfGeometry(geometry) : null;
    yield { ...foundOfFeature({ format, own: id, tags, at, where: named }, reading), progress };
  }
}

async function textOf(reading: Reading): Promise<string> {
  // XML names its encoding itself.
  const head = (await headOf(reading.path, 200)).toString('latin1');
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1];
  const isLegacy = declared !== undefined && !/^utf/i.test(declared);
  const { chunks } = await textChunks({ ...reading, encoding: reading.encoding ?? (isLegacy ? declared : undefined) });
  let text = '';
  for await (const chunk of chunks) {
    text += chunk;
    if (text.length > LONGEST)
      throw new Error(
        `${reading.path}: larger than ${LONGEST / 1e6} MB; convert it to GeoJSON, which is read piece by piece`,
      );
  }
  return text;
}

function collectionOf(format: 'gpx' | 'kml', text: string, path: string) {
  try {
    const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text.trimStart(), 'text/xml');
    return format === 'gpx' ? gpx(document) : kml(document);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Error(`${path}: the XML is damaged or cut short (${why})`, { cause: error });
  }
}
