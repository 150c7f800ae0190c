import { styleDigest } from '../../lib/region/map/style.ts';
import type { MapFacts, StreetsFacts } from '../../lib/region/region.ts';
import type { Maker } from '../../lib/region/step.ts';
import { ENGINE_LABEL, engineFolder } from '../../lib/region/streets/engine.ts';
import { heightsDigest } from '../../lib/region/streets/heights.ts';

// What makes them is loaded when it is needed: both bring large programs.

export function streetsStep(dir: string, elevation?: string): Maker<StreetsFacts> {
  const engine = engineFolder(dir);
  return {
    madeWith: elevation === undefined ? ENGINE_LABEL : `${ENGINE_LABEL}, heights ${heightsDigest(elevation)}`,
    async prepare(input) {
      const { installEngine, removeHalfInstalled } = await import('../../lib/region/streets/install-engine.ts');
      await removeHalfInstalled(engine);
      await installEngine({ ...input, engine });
    },
    async make(input) {
      const { buildStreets } = await import('../../lib/region/streets/build-streets.ts');
      return buildStreets({ ...input, engine, ...(elevation !== undefined && { elevation }) });
    },
  };
}

export const mapStep = (): Maker<MapFacts> => ({
  madeWith: `style ${styleDigest()}`,
  make: async (input) => (await import('../../lib/region/map/build-map.ts')).buildMap(input),
});
