import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { steps } from '../data/steps.mjs';
import { PN2_UNIT, readPn2 } from './pn2.mjs';

/** The Debian package that carries Natural Earth's rivers, lakes, built-up areas and glaciers at 1:50m; no npm package does. */
const PACKAGE = 'marble-qt-data';

/**
 * Rivers as [number of the feature, line], lakes, built-up areas and glaciers as lists of rings, the outer one first; all in
 * steps of half a minute. Undefined where there is no apt.
 */
export function naturalEarth() {
  const folder = mkdtempSync(join(tmpdir(), 'natural-earth-'));
  try {
    execFileSync('apt-get', ['download', PACKAGE], { cwd: folder, stdio: 'ignore' });
    const [file] = readdirSync(folder);
    execFileSync('dpkg-deb', ['-x', file, '.'], { cwd: folder });
    const read = (name) => readPn2(readFileSync(join(folder, `usr/share/marble/data/naturalearth/ne_50m_${name}.pn2`)));
    const rivers = read('rivers_lake_centerlines').map(({ id, points }) => [id, steps(points, PN2_UNIT)]);
    const [lakes, urban, ice] = ['lakes', 'urban_areas', 'glaciated_areas'].map((name) => areasOf(read(name)));
    return { rivers: rivers.filter(([, line]) => line.length >= 4), lakes, urban, ice };
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function areasOf(records) {
  const areas = [];
  for (const { isHole, points } of records) {
    const ring = steps([...points, points[0]], PN2_UNIT);
    if (ring.length < 8) continue;
    if (isHole && areas.length > 0) areas.at(-1).push(ring);
    else if (!isHole) areas.push([ring]);
  }
  return areas;
}
