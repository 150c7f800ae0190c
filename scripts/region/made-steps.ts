import type { MapFacts, StreetsFacts } from '../../lib/region/region.ts';
import type { Step } from '../../lib/region/step.ts';
import { engineFolder } from '../../lib/region/streets/engine.ts';

// Loaded when they are needed: both bring large programs.

export const streetsStep =
  (dir: string, elevation?: string): Step<StreetsFacts> =>
  async (input) => {
    const { buildStreets } = await import('../../lib/region/streets/build-streets.ts');
    return buildStreets({ ...input, engine: engineFolder(dir), ...(elevation !== undefined && { elevation }) });
  };

export const mapStep = (): Step<MapFacts> => async (input) =>
  (await import('../../lib/region/map/build-map.ts')).buildMap(input);
