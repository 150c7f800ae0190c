'use client';

// Leaflet's own styles first: ours replace some of them.
import 'leaflet/dist/leaflet.css';
import './map.css';
import { useMemo, useState } from 'react';
import { MapContainer, Pane } from 'react-leaflet';
import type { BBox, LngLat } from '../../lib/geo/lng-lat.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { offeredBasemaps, tilesOf } from '../../lib/map/basemaps.ts';
import { Attribution } from './attribution.tsx';
import { ContextMenu } from './context-menu.tsx';
import { Controls } from './controls/controls.tsx';
import { DrawingHost, useDrawing } from './drawing-host.tsx';
import { insetsOf } from './insets.ts';
import { VectorBasemap } from './layers/basemap.tsx';
import { MapLayers } from './layers/index.tsx';
import { pinsOf } from './layers/marker.tsx';
import { OwnPosition } from './layers/own-position.tsx';
import { SavedOnMap } from './layers/saved.tsx';
import { MapStretch } from './layers/stretch.tsx';
import { TilesLayer } from './layers/tiles.tsx';
import type { TileStatus } from './layers/use-tile-status.ts';
import { MAP_OPTIONS, minZoomOf } from './map-options.ts';
import { LayerPopup } from './popup.tsx';
import { type MapPanelProps, NO_PADDING } from './props.ts';
import { Scale } from './scale.tsx';
import { useBasemap } from './use-basemap.ts';
import { useCamera } from './use-camera.ts';
import { useCanvasName } from './use-canvas-name.ts';
import { useMapLater } from './use-map-later.ts';
import { usePick } from './use-pick.ts';
import { useRoom } from './use-room.ts';
import { useShowSelected } from './use-show-selected.ts';
import { useShownLayers } from './use-shown-layers.ts';
import { useStart } from './use-start.ts';
import { useUndoKeys } from './use-undo-keys.ts';

/** The Leaflet side of MapPanel; loaded in the browser only. */
export function MapSurface(props: MapPanelProps) {
  const { state, locale, isDark, basemaps, hoveredRef, padding = NO_PADDING, onAsk, onSelect } = props;
  const texts = wordsOf(locale).map;
  const [map, takeMap] = useMapLater();
  const { home, start, zoom } = useStart(map, props);
  const [isLegendOpen, setLegendOpen] = useState(false);
  const [tileStatus, setTileStatus] = useState<TileStatus>('loading');
  const [cover, setCover] = useState<BBox | null>(null);
  const [popup, setPopup] = useState<{ ref: string; at: LngLat } | null>(null);
  const [hiddenRefs, setHiddenRefs] = useState<ReadonlySet<string>>(new Set());
  const [position, setPosition] = useState<LngLat | null>(null);
  const offered = useMemo(() => offeredBasemaps(basemaps), [basemaps]);
  const [basemap, chooseBasemap] = useBasemap(state, offered);
  const tiles = useMemo(() => tilesOf(basemap, basemaps), [basemap, basemaps]);
  const areTilesShown = tiles !== null && tileStatus === 'shown';
  const drawing = useDrawing(map, props);
  useRoom(drawing.isOn || isLegendOpen, props.onRoom);
  const { layers, selection, lifted } = useShownLayers(props, hiddenRefs);
  const faded = props.fadedMessages;
  const pins = useMemo(() => pinsOf(layers, locale, faded), [layers, locale, faded]);
  const camera = useCamera({
    map,
    camera: state.camera,
    layers,
    replayKeys: props.replayKeys,
    stillKeys: props.stillKeys,
    isDrawing: drawing.isOn,
    home,
    padding,
    isLegendOpen,
    memory: props.memory,
    turn: props.turn ?? null,
    isAnswering: props.isEditable === false,
    onViewChange: props.onViewChange,
  });
  const pick = usePick({ map, locale, onAsk });
  useUndoKeys(map, props);
  const markSeen = useShowSelected({ layers, selection, lookedAt: props.lookedAt ?? null, reveal: camera.reveal });
  const startDrawing = (ref?: string) => {
    pick.cancel();
    setPopup(null);
    setLegendOpen(false);
    drawing.start(ref);
  };
  const opened = layers.find(({ ref }) => ref === popup?.ref);
  useCanvasName(map, texts.canvas);

  return (
    <section
      className="wt-map"
      data-focus-home=".wt-canvas"
      aria-label={texts.map}
      data-zoom={zoom}
      data-dark={isDark || undefined}
      data-tiles={areTilesShown || undefined}
      data-inverted={(isDark && tiles?.kind === 'raster' && tiles.isInvertible) || undefined}
      data-drawing={drawing.isOn || undefined}
      data-picking={pick.pending !== null || undefined}
      style={insetsOf(padding)}
    >
      <MapContainer
        ref={takeMap}
        className="wt-canvas"
        center={start.center}
        zoom={start.zoom}
        minZoom={minZoomOf(window.innerWidth)}
        {...MAP_OPTIONS}
      >
        <Pane name="wt-base" className="wt-pane-base">
          <VectorBasemap
            locale={locale}
            isDark={isDark}
            zoom={zoom}
            hasLabels={!areTilesShown || cover !== null}
            cover={areTilesShown ? cover : null}
            pins={pins}
          />
        </Pane>
        <Pane name="wt-labels" className="wt-pane-labels">
          {null}
        </Pane>
        {tiles ? (
          <TilesLayer
            key={tiles.url}
            tiles={tiles}
            locale={locale}
            isDark={isDark}
            onStatus={setTileStatus}
            onCover={setCover}
          />
        ) : null}
        <MapLayers
          layers={drawing.edited ? layers.filter((layer) => layer !== drawing.edited) : layers}
          locale={locale}
          zoom={zoom}
          isDark={isDark}
          liftedRefs={lifted}
          selection={selection}
          fadedMessages={faded}
          onHover={props.onHover}
          onFocus={camera.reveal}
          onOpen={(ref, at, name) => {
            if (pick.finish(at, name)) return;
            markSeen(ref);
            setPopup({ ref, at });
            // A shape that is selected keeps its chip when it is looked at again.
            if (name !== undefined || popup?.ref === ref || !selection.includes(ref)) onSelect(ref);
          }}
        />
        <MapStretch layers={layers} hoveredRef={hoveredRef} />
        {position ? <OwnPosition at={position} label={texts.you} /> : null}
        {pick.pending ? <OwnPosition at={pick.pending.at} label={pick.pending.name} /> : null}
        {opened && popup ? (
          <LayerPopup
            key={popup.ref}
            layer={opened}
            at={popup.at}
            locale={locale}
            padding={padding}
            onClose={() => setPopup(null)}
            onAsk={onAsk}
            onFrom={(from) => pick.start('route', from)}
            onEdit={props.onEdit}
            isEditable={props.isEditable !== false}
            {...(props.onDraw && { onReshape: startDrawing })}
          />
        ) : null}
        <SavedOnMap {...props} {...{ Layers: MapLayers, layers, zoom, camera, padding, pick }} />
        <DrawingHost {...props} drawing={drawing} layers={layers} onDrawn={(ref) => markSeen(ref, true)} />
        <Scale locale={locale} />
      </MapContainer>
      {map && onAsk && !drawing.isOn ? (
        <ContextMenu map={map} locale={locale} pick={pick} padding={padding} onAsk={onAsk} />
      ) : null}
      {map ? (
        <Controls
          {...props}
          map={map}
          camera={camera}
          pick={pick}
          basemap={basemap}
          onBasemap={chooseBasemap}
          offered={offered}
          hiddenRefs={hiddenRefs}
          onHiddenRefs={setHiddenRefs}
          isLegendOpen={isLegendOpen}
          onLegend={setLegendOpen}
          haveTilesFailed={tiles !== null && tileStatus === 'failed'}
          onPosition={setPosition}
          isDrawing={drawing.isOn}
          {...(props.onDraw && { onDrawingToggle: () => (drawing.isOn ? drawing.stop() : startDrawing()) })}
        />
      ) : null}
      <Attribution
        locale={locale}
        tiles={tiles && tileStatus !== 'failed' ? tiles.attribution : null}
        hasEmbedded={cover !== null}
      />
    </section>
  );
}
