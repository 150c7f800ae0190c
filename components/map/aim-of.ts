import L from 'leaflet';
import { bboxOf } from '../../lib/geo/bbox.ts';
import { pointsOf } from '../../lib/map/points-of.ts';
import type { CameraTarget, DrawnLayer } from '../../lib/map/state.ts';
import { type Aim, aimAtBox, aimAtHome, aimAtPoint } from './aim.ts';
import { isBoxFree, isPointFree } from './free-area.ts';
import type { HomeView } from './home.ts';
import type { Padding } from './props.ts';

interface Surroundings {
  layers: DrawnLayer[];
  home: HomeView;
  covered: Padding;
  /** Where the map was before its last moves, oldest first. */
  before: Aim[];
  isReplay: boolean;
}

/** Centre and zoom for a camera target on a map covered at its edges. */
export function aimOf(map: L.Map, target: CameraTarget, around: Surroundings): Aim {
  const { layers, home, covered, before, isReplay } = around;
  const homeAim = () => aimAtHome(map, home, covered);
  switch (target.to) {
    case 'point':
      return aimAtPoint(map, L.latLng(target.center), target.zoom, covered);
    case 'bounds':
      return aimAtBox(map, target.bbox, covered);
    case 'home':
      return homeAim();
    case 'back': {
      const last = before.at(-1);
      // At load the previous view is unknown; what is drawn is the best the messages can tell.
      const box = bboxOf(layers.flatMap(pointsOf));
      return last && !isReplay ? last : box ? aimAtBox(map, box, covered) : homeAim();
    }
    default:
      return target satisfies never;
  }
}

/** Whether everything a target is about is now visible; always true for a view that is not a place. */
export function isShown(map: L.Map, target: CameraTarget, covered: Padding): boolean {
  switch (target.to) {
    case 'point':
      return isPointFree(map, target.center, covered);
    case 'bounds':
      return isBoxFree(map, target.bbox, covered);
    case 'home':
    case 'back':
      return true;
    default:
      return target satisfies never;
  }
}
