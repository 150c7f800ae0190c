import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { distanceM } from '../../../lib/geo/distance.ts';
import type { LngLat } from '../../../lib/geo/lng-lat.ts';
import type { DrawnLayer } from '../../../lib/map/state.ts';
import { savedLayers } from '../../saved/saved-layers.ts';
import { savedPanel } from '../../saved/saved-panel.ts';
import { useSaved } from '../../saved/use-saved.ts';
import { LayerPopup, type PopupProps } from '../popup.tsx';
import type { CameraControl } from '../use-camera.ts';
import type { Pick as MapPick } from '../use-pick.ts';
import type { MapLayers } from './index.tsx';

interface Props extends Pick<PopupProps, 'locale' | 'padding' | 'onAsk'> {
  /** What draws layers on the map. */
  Layers: typeof MapLayers;
  /** What the conversation draws: a place that is there already is not drawn again. */
  layers: DrawnLayer[];
  zoom: number;
  isDark: boolean;
  camera: CameraControl;
  pick: MapPick;
  onHover(ref: string | null): void;
}

const SAME_PLACE_M = 30;
const CLOSE_ZOOM = 16;
const NONE: ReadonlySet<string> = new Set();

/** The reader's saved places on the map of every conversation, if they want them there. */
export function SavedOnMap(props: Props) {
  const { isOnMap } = useSyncExternalStore(savedPanel.subscribe, savedPanel.getSnapshot, savedPanel.getSnapshot);
  return isOnMap ? <SavedMarkers {...props} /> : null;
}

function SavedMarkers({ Layers, layers: drawn, zoom, isDark, camera, pick, onHover, ...popup }: Props) {
  const { places, lists } = useSaved();
  const { shown } = useSyncExternalStore(savedPanel.subscribe, savedPanel.getSnapshot, savedPanel.getSnapshot);
  const [open, setOpen] = useState<string | null>(null);
  const all = useMemo(() => savedLayers(places, lists), [places, lists]);
  const layers = useMemo(() => {
    const markers = drawn.flatMap((layer) => (layer.kind === 'marker' ? [layer.at] : []));
    return all.filter(({ ref, at }) => ref === open || !markers.some((other) => isSame(at, other)));
  }, [all, drawn, open]);
  const opened = layers.find(({ ref }) => ref === open);
  const lifted = useMemo(() => (open === null ? NONE : new Set([open])), [open]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each request
  useEffect(
    function goToShown() {
      if (!shown) return;
      camera.goTo(shown.at, Math.max(zoom, CLOSE_ZOOM));
      setOpen(`saved:${shown.id}`);
    },
    [shown],
  );
  return (
    <>
      <Layers
        layers={layers}
        locale={popup.locale}
        zoom={zoom}
        isDark={isDark}
        liftedRefs={lifted}
        selection={[]}
        fadedMessages={undefined}
        onHover={onHover}
        onFocus={camera.reveal}
        onOpen={(ref) => setOpen(ref)}
      />
      {opened ? (
        <LayerPopup
          key={opened.ref}
          layer={opened}
          at={opened.at}
          {...popup}
          onFrom={(from) => pick.start('route', from)}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}

const isSame = (a: LngLat, b: LngLat) => Math.abs(a.lat - b.lat) < 0.01 && distanceM(a, b) < SAME_PLACE_M;
