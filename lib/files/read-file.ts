import type { FileFault, FileFormat } from '../domain/file-report.ts';
import { isInMainlandChina } from '../geo/mainland-china.ts';
import { FileRefusal } from './file-refusal.ts';
import type { FileShape } from './file-shape.ts';
import { kindOf } from './kind-of.ts';
import type { RawFeature } from './raw-feature.ts';
import { readFit } from './read-fit.ts';
import { readGpx } from './read-gpx.ts';
import { readJson } from './read-json.ts';
import { readKml } from './read-kml.ts';
import { type GivenFile, readPhotos } from './read-photos.ts';
import { readTable } from './read-table.ts';
import { readTcx } from './read-tcx.ts';
import { rootOf } from './scan-xml.ts';
import { shapesOf } from './shapes-of.ts';
import { textOf } from './text-of.ts';
import { unzipped, zipEntries } from './unzip.ts';

/** Larger files are not read: they would fill the memory of a phone. */
export const MOST_BYTES = 50_000_000;
/** Of what an archive holds, once unpacked. */
const MOST_INFLATED = 100_000_000;
/** Points looked at to see whether a file lies in China. */
const SAMPLES = 50;

export interface FileRead {
  format: FileFormat;
  shapes: FileShape[];
  faults: FileFault[];
}

interface Found {
  format: FileFormat;
  features: RawFeature[];
  faults: FileFault[];
}

/** Reads a file, or several photos as one. Throws FileRefusal if there is nothing in it that can be shown. */
export async function readFile(files: readonly GivenFile[]): Promise<FileRead> {
  const [file] = files;
  if (!file) throw new FileRefusal('empty');
  if (files.some(({ bytes }) => bytes.length > MOST_BYTES)) throw new FileRefusal('too_large');
  const { format, features, faults } = await foundIn(files, file);
  if (features.length === 0)
    throw new FileRefusal(faults.some(({ code }) => code === 'cut_short') ? 'damaged' : 'no_features');
  const { shapes, faults: left } = shapesOf(features);
  if (shapes.length === 0) throw new FileRefusal('no_position', String(features.length));
  const all = [...left, ...faults];
  return { format, shapes, faults: isDatumOpen(format, shapes, all) ? [...all, { code: 'wgs84_assumed' }] : all };
}

async function foundIn(files: readonly GivenFile[], file: GivenFile): Promise<Found> {
  switch (kindOf(file.name, file.bytes)) {
    case 'photo':
      return { format: 'photos', ...(await readPhotos(files)) };
    case 'fit':
      return cut('fit', readFit(file.bytes));
    case 'zip':
      return fromArchive(file.bytes);
    case 'xml': {
      const { text, faults } = textOf(file.bytes);
      return withFaults(fromXml(text), faults);
    }
    case 'json': {
      const { text, faults } = textOf(file.bytes);
      return withFaults(await readJson(text), faults);
    }
    case 'table': {
      const { text, faults } = textOf(file.bytes);
      return withFaults({ format: 'table', ...(await readTable(text)) }, faults);
    }
  }
}

const withFaults = (found: Found, more: FileFault[]): Found => ({ ...found, faults: [...found.faults, ...more] });

function fromXml(text: string): Found {
  const root = rootOf(text);
  switch (root) {
    case 'gpx':
      return cut('gpx', readGpx(text));
    case 'trainingcenterdatabase':
      return cut('tcx', readTcx(text));
    case 'kml':
    case 'document':
    case 'placemark': {
      const { links, ...read } = readKml(text);
      return withFaults(cut('kml', read), links > 0 ? [{ code: 'network_link', count: links }] : []);
    }
    default:
      throw new FileRefusal('other_kind', root === '' ? 'XML' : `XML <${root.slice(0, 40)}>`);
  }
}

const cut = (format: FileFormat, { features, isWhole }: { features: RawFeature[]; isWhole: boolean }): Found => ({
  format,
  features,
  faults: isWhole ? [] : [{ code: 'cut_short' }],
});

/** KMZ: the map is doc.kml, or else the first KML file in it. */
async function fromArchive(bytes: Uint8Array): Promise<Found> {
  const maps = zipEntries(bytes).filter(({ name }) => /\.kml$/i.test(name));
  const entry = maps.find(({ name }) => /^doc\.kml$/i.test(name)) ?? maps[0];
  if (!entry) throw new FileRefusal('archive_without_map');
  const { text, faults } = textOf(await unzipped(bytes, entry, MOST_INFLATED));
  return { ...withFaults(fromXml(text), faults), format: 'kmz' };
}

/** GPX, TCX, FIT and photos come from receivers, which know WGS-84 alone; tables and JSON from Chinese services may not. */
function isDatumOpen(format: FileFormat, shapes: readonly FileShape[], faults: readonly FileFault[]): boolean {
  if (!['table', 'geojson', 'topojson'].includes(format)) return false;
  if (faults.some(({ code }) => code === 'gcj02' || code === 'bd09')) return false;
  const every = Math.ceil(shapes.length / SAMPLES);
  return shapes.some(({ parts }, index) => {
    const [lng = 0, lat = 0] = parts[0]?.[0] ?? [];
    return index % every === 0 && isInMainlandChina({ lng, lat });
  });
}
