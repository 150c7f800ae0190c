import type { FileFault } from '../domain/file-report.ts';
import { exifInChunks, isInChunks } from './exif-in-chunks.ts';
import { exifInHeif, isHeif } from './exif-in-heif.ts';
import { FileRefusal } from './file-refusal.ts';
import type { RawFeature } from './raw-feature.ts';

export interface GivenFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Photos at the positions their cameras noted (Exif), with the time they were taken. The pictures are not kept. */
export async function readPhotos(
  files: readonly GivenFile[],
): Promise<{ features: RawFeature[]; faults: FileFault[] }> {
  const { default: exifr } = await import('exifr');
  const features: RawFeature[] = [];
  for (const { name, bytes } of files) {
    const exif = exifIn(bytes);
    const tags = exif && (await exifr.parse(exif, { gps: true }).catch(() => undefined));
    const { latitude, longitude, DateTimeOriginal: taken } = tags ?? {};
    const hasPosition = typeof latitude === 'number' && typeof longitude === 'number';
    const geometry = hasPosition ? { type: 'Point', coordinates: [longitude, latitude] } : null;
    const time = taken instanceof Date ? taken.getTime() : Number.NaN;
    features.push({ name: name.replace(/\.\w+$/, ''), geometry, ...(!Number.isNaN(time) && { time }), where: name });
  }
  if (!features.some(({ geometry }) => geometry)) throw new FileRefusal('no_photo_position');
  return { features, faults: [] };
}

function exifIn(bytes: GivenFile['bytes']) {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (isHeif(head)) return exifInHeif(bytes);
  return isInChunks(head) ? exifInChunks(bytes) : bytes;
}
