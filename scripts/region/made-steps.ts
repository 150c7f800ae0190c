import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MapFacts, StreetsFacts } from '../../lib/region/region.ts';
import type { Step } from '../../lib/region/step.ts';
import { engineFolder } from '../../lib/region/streets/engine.ts';

/** Loaded when they are needed: both bring large programs. */
export const streetsStep =
  (dir: string, elevation?: string): Step<StreetsFacts> =>
  async (input) => {
    const { buildStreets } = await import('../../lib/region/streets/build-streets.ts');
    return buildStreets({ ...input, engine: engineFolder(dir), ...(elevation !== undefined && { elevation }) });
  };
export const mapStep = (): Step<MapFacts> => stepOf('map/build-map.ts', 'buildMap', '--no-map');

function stepOf<Facts>(file: string, name: string, without: string): Step<Facts> {
  return async (input) => {
    const url = new URL(`../../lib/region/${file}`, import.meta.url);
    if (!existsSync(fileURLToPath(url))) throw new Error(`this version makes none: run it with ${without}`);
    const found: Record<string, Step<Facts> | undefined> = await import(url.href);
    const step = found[name];
    if (!step) throw new Error(`${file}: no ${name}`);
    return step(input);
  };
}
