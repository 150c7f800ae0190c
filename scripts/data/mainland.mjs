import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from '@rapideditor/country-coder';

/** Mainland China's item in Wikidata. */
const MAINLAND = 'Q19188';

/**
 * Writes generated/mainland-china.json: the border as rings of [lng, lat, lng, lat, …], the only one of the
 * package's borders that the page needs. Returns its size for the log.
 */
export function buildMainland(root) {
  const { coordinates } = /** @type {{ coordinates: any[] }} */ (feature(MAINLAND).geometry);
  const rings = coordinates.flat().map((ring) => ring.flat());
  writeFileSync(join(root, 'generated/mainland-china.json'), JSON.stringify(rings));
  return `border of mainland China ${rings.flat().length / 2} points`;
}
