import type L from 'leaflet';
import { type ComponentType, useMemo } from 'react';
import { nameIn } from '../../../lib/domain/name-for.ts';
import type { LngLat } from '../../../lib/geo/lng-lat.ts';
import type { Locale } from '../../../lib/i18n/index.ts';
import { baseRef } from '../../../lib/map/legend.ts';
import type { DrawnLayer, Layer, MarkerLayer } from '../../../lib/map/state.ts';
import { Boundary } from '../../ui/boundary.tsx';
import { toLngLat } from '../use-pick.ts';
import { MapArea } from './area.tsx';
import { MapClusters } from './cluster.tsx';
import { MapCollection } from './collection/index.tsx';
import { coveredMarkers, dottedMarkers, isOnTheWay } from './covered-markers.ts';
import { MapHeat } from './heat.tsx';
import { MapMarker, shapeOf } from './marker.tsx';
import { namesThatFit } from './names-that-fit.ts';
import { MapPath, type ShapeProps } from './path.tsx';

/** More markers than this are drawn as groups on a canvas; fewer are individual buttons. */
const MOST_BUTTONS = 200;
/** With this few markers, their names can be shown on the map, if there is room. */
const MOST_NAMES = 20;
/** With more selected at once, only those with room have their names. */
const MOST_LIFTED = 5;
/** With more lines and areas than this, none has its name on the map. */
const MOST_NAMED_SHAPES = 12;

interface LayersProps {
  layers: DrawnLayer[];
  locale: Locale;
  zoom: number;
  isDark: boolean;
  liftedRefs: ReadonlySet<string>;
  selection: string[];
  fadedMessages: ReadonlySet<string> | undefined;
  onHover(ref: string | null): void;
  /** Keyboard focus reached a marker. */
  onFocus(at: LngLat): void;
  /** `name` is set for a place: what a question about it can call it. */
  onOpen(ref: string, at: LngLat, name?: string): void;
}

/** How each kind except markers is drawn; a new kind of layer needs its line here. */
const SHAPES: {
  [Kind in Exclude<Layer['kind'], 'marker'>]: ComponentType<ShapeProps<Extract<Layer, { kind: Kind }>>>;
} = {
  path: MapPath,
  area: MapArea,
  heat: MapHeat,
  collection: MapCollection,
};

export function MapLayers({
  layers,
  locale,
  zoom,
  isDark,
  liftedRefs,
  selection,
  fadedMessages,
  onHover,
  onFocus,
  onOpen,
}: LayersProps) {
  const markers = useMemo(
    () => layers.filter((layer): layer is DrawnLayer & MarkerLayer => layer.kind === 'marker'),
    [layers],
  );
  const isFaded = (layer: DrawnLayer, isLifted: boolean) => !isLifted && fadedMessages?.has(layer.messageId) === true;
  const bodies = useMemo(
    () =>
      markers.map(({ ref, at, icon, messageId }) => ({
        ref,
        at,
        shape: shapeOf(icon),
        isLifted: liftedRefs.has(ref) || liftedRefs.has(baseRef(ref)),
        isFaded: fadedMessages?.has(messageId) === true,
      })),
    [markers, liftedRefs, fadedMessages],
  );
  const covered = useMemo(() => coveredMarkers(bodies, zoom), [bodies, zoom]);
  const named = useMemo(() => {
    // What is selected or pointed at keeps its name; every other gives way to it.
    const lifted = markers.filter(({ ref }) => liftedRefs.has(ref));
    const others = markers.filter(
      ({ ref, messageId }) => !(liftedRefs.has(ref) || fadedMessages?.has(messageId) || isOnTheWay(ref)),
    );
    return namesThatFit(
      [...lifted, ...(others.length > MOST_NAMES ? [] : others)].map(({ ref, at, label, icon }) => ({
        ref,
        at,
        name: nameIn(label, locale),
        shape: shapeOf(icon),
        isLifted: liftedRefs.has(ref),
      })),
      zoom,
      // Names of the newest answer take the room of older markers, which give way as dots.
      bodies
        .filter(({ ref }) => !covered.has(ref))
        .map((body) => (body.isFaded && !body.isLifted ? { ...body, shape: 'dot' as const } : body)),
    );
  }, [markers, locale, zoom, liftedRefs, fadedMessages, bodies, covered]);
  const dotted = useMemo(() => dottedMarkers(bodies, zoom, named.values()), [bodies, zoom, named]);
  const openMarker = (ref: string) => {
    const layer = markers.find((marker) => marker.ref === ref);
    if (layer) onOpen(ref, layer.at, nameIn(layer.label, locale));
  };
  const isNamed = layers.length - markers.length <= MOST_NAMED_SHAPES;
  const shared = (layer: DrawnLayer) => {
    const isLifted = liftedRefs.has(baseRef(layer.ref)) || liftedRefs.has(layer.ref);
    const isFaint = isFaded(layer, isLifted);
    return {
      locale,
      isNamed: isNamed && !isFaint,
      isLifted,
      isFaded: isFaint,
      onHover,
      onOpen: (ref: string, at: L.LatLng) => onOpen(ref, toLngLat(at)),
    };
  };
  return (
    <>
      {layers.map((layer) => {
        switch (layer.kind) {
          case 'path':
            return (
              <Boundary key={layer.ref} fallback={null}>
                <SHAPES.path layer={layer} {...shared(layer)} />
              </Boundary>
            );
          case 'area':
            return (
              <Boundary key={layer.ref} fallback={null}>
                <SHAPES.area layer={layer} {...shared(layer)} />
              </Boundary>
            );
          case 'collection':
            return (
              <Boundary key={layer.ref} fallback={null}>
                <SHAPES.collection layer={layer} {...shared(layer)} />
              </Boundary>
            );
          case 'heat':
            return <SHAPES.heat key={layer.ref} layer={layer} {...shared(layer)} />;
          case 'marker':
            return null;
          default:
            return layer satisfies never;
        }
      })}
      {markers.length > MOST_BUTTONS ? (
        <MapClusters
          markers={markers}
          liftedRefs={liftedRefs}
          fadedMessages={fadedMessages}
          isDark={isDark}
          onOpen={openMarker}
        />
      ) : (
        markers.map((layer) => (
          <MapMarker
            key={layer.ref}
            layer={layer}
            locale={locale}
            isHovered={liftedRefs.has(layer.ref)}
            isSelected={selection.includes(layer.ref)}
            isFaded={isFaded(layer, liftedRefs.has(layer.ref) || liftedRefs.has(baseRef(layer.ref)))}
            isCovered={covered.has(layer.ref)}
            isDot={dotted.has(layer.ref)}
            isNamed={named.has(layer.ref) || (liftedRefs.size <= MOST_LIFTED && liftedRefs.has(layer.ref))}
            onHover={onHover}
            onFocus={onFocus}
            onOpen={openMarker}
          />
        ))
      )}
    </>
  );
}
