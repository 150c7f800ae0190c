'use client';

// Leaflet's own styles first: ours replace some of them.
import 'leaflet/dist/leaflet.css';
import './map.css';
import type L from 'leaflet';
import { useEffect, useMemo, useState } from 'react';
import { MapContainer, Pane } from 'react-leaflet';
import type { LngLat } from '../../lib/geo/lng-lat.ts';
import { rasterOf } from '../../lib/map/basemaps.ts';
import type { BasemapId } from '../../lib/map/state.ts';
import { Attribution } from './attribution.tsx';
import { ContextMenu } from './context-menu.tsx';
import { Controls } from './controls/controls.tsx';
import { HOME, MAX_ZOOM, MIN_ZOOM } from './home.ts';
import { VectorBasemap } from './layers/basemap.tsx';
import { MapLayers } from './layers/index.tsx';
import { RasterLayer, type RasterStatus } from './layers/raster.tsx';
import { LayerPopup } from './popup.tsx';
import { type MapPanelProps, NO_PADDING } from './props.ts';
import { mapTexts } from './texts.ts';
import { useCamera } from './use-camera.ts';

/** The Leaflet side of MapPanel; loaded in the browser only. */
export function MapSurface(props: MapPanelProps) {
  const { state, locale, isDark, tiles, hoveredRef, selection, padding = NO_PADDING, onAsk } = props;
  const texts = mapTexts[locale];
  const [map, setMap] = useState<L.Map | null>(null);
  const [zoom, setZoom] = useState(HOME.zoom);
  const [rasterStatus, setRasterStatus] = useState<RasterStatus>('loading');
  const [popup, setPopup] = useState<{ ref: string; at: LngLat } | null>(null);
  const [hiddenRefs, setHiddenRefs] = useState<ReadonlySet<string>>(new Set());
  const [chosenBasemap, setChosenBasemap] = useState<BasemapId | null>(null);
  const [from, setFrom] = useState<{ at: LngLat; name: string } | null>(null);
  const raster = rasterOf(chosenBasemap ?? state.basemap, tiles);

  const layers = useMemo(
    () => state.layers.filter((layer) => !layer.hidden && !hiddenRefs.has(layer.ref)),
    [state.layers, hiddenRefs],
  );
  const camera = useCamera({
    map,
    camera: state.camera,
    layers,
    replayKeys: props.replayKeys,
    padding,
    onViewChange: props.onViewChange,
  });
  const lifted = useMemo(
    () => new Set([hoveredRef, state.highlighted, ...selection].filter((ref) => ref !== null)),
    [hoveredRef, state.highlighted, selection],
  );
  const opened = popup ? layers.find((layer) => layer.ref === popup.ref) : undefined;

  useEffect(
    function watchMap() {
      if (!map) return;
      const onZoom = () => setZoom(map.getZoom());
      const onSize = new ResizeObserver(() => map.invalidateSize({ pan: false }));
      map.on('zoomend', onZoom);
      onSize.observe(map.getContainer());
      return () => {
        map.off('zoomend', onZoom);
        onSize.disconnect();
      };
    },
    [map],
  );

  return (
    <section className="wt-map" aria-label={texts.map} data-zoom={zoom} data-dark={isDark || undefined}>
      <MapContainer
        ref={setMap}
        className={raster?.isInvertible ? 'wt-canvas is-invertible' : 'wt-canvas'}
        center={[HOME.center.lat, HOME.center.lng]}
        zoom={HOME.zoom}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        zoomControl={false}
        attributionControl={false}
        worldCopyJump
      >
        <Pane name="wt-base" className="wt-pane-base">
          <VectorBasemap locale={locale} isDark={isDark} hasLabels={raster === null || rasterStatus !== 'shown'} />
        </Pane>
        <Pane name="wt-labels" className="wt-pane-labels">
          {null}
        </Pane>
        {raster ? <RasterLayer key={raster.url} raster={raster} onStatus={setRasterStatus} /> : null}
        <MapLayers
          layers={layers}
          locale={locale}
          isDark={isDark}
          liftedRefs={lifted}
          selection={selection}
          onHover={props.onHover}
          onOpen={(ref, at) => {
            setPopup({ ref, at });
            props.onSelect(ref);
          }}
        />
        {opened && popup ? (
          <LayerPopup
            key={popup.ref}
            layer={opened}
            at={popup.at}
            locale={locale}
            onClose={() => setPopup(null)}
            onAsk={onAsk}
            onFrom={setFrom}
          />
        ) : null}
        <ContextMenu locale={locale} from={from} onFrom={setFrom} onAsk={onAsk} />
      </MapContainer>
      <Controls
        {...props}
        map={map}
        camera={camera}
        basemap={chosenBasemap ?? state.basemap}
        onBasemap={setChosenBasemap}
        hiddenRefs={hiddenRefs}
        onHiddenRefs={setHiddenRefs}
        isRasterFailed={raster !== null && rasterStatus === 'failed'}
        isPickingTarget={from !== null}
        onCancelPick={() => setFrom(null)}
      />
      <Attribution locale={locale} raster={raster && rasterStatus !== 'failed' ? raster.attribution : null} />
    </section>
  );
}
