import type L from 'leaflet';
import type { LngLat } from '../../../lib/geo/lng-lat.ts';
import type { BasemapId } from '../../../lib/map/state.ts';
import type { MapPanelProps } from '../props.ts';
import type { CameraControl } from '../use-camera.ts';
import type { Pick } from '../use-pick.ts';

export interface ControlsProps extends MapPanelProps {
  map: L.Map;
  camera: CameraControl;
  pick: Pick;
  basemap: BasemapId;
  onBasemap(id: BasemapId): void;
  /** Those this site has. */
  offered: readonly BasemapId[];
  /** Base refs that the reader switched off. */
  hiddenRefs: ReadonlySet<string>;
  onHiddenRefs(refs: ReadonlySet<string>): void;
  isLegendOpen: boolean;
  onLegend(isOpen: boolean): void;
  haveTilesFailed: boolean;
  onPosition(at: LngLat): void;
  isDrawing?: boolean;
  /** Opens or closes the drawing tools; absent in a read-only conversation. */
  onDrawingToggle?(): void;
}
