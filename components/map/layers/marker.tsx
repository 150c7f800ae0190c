import { type CSSProperties, useRef } from 'react';
import { createPortal } from 'react-dom';
import { nameIn } from '../../../lib/domain/name-for.ts';
import type { LngLat } from '../../../lib/geo/lng-lat.ts';
import type { Locale } from '../../../lib/i18n/index.ts';
import { wordsOf } from '../../../lib/i18n/words.ts';
import { cssColor } from '../../../lib/map/css-color.ts';
import { signOf } from '../../../lib/map/sign-of.ts';
import type { DrawnLayer, MarkerLayer } from '../../../lib/map/state.ts';
import { hueOf } from '../../cards/kind-hue.ts';
import { KindIcon } from '../../cards/kind-icon.tsx';
import { WeatherGlyph } from '../../cards/weather-glyph.tsx';
import { Bookmark } from '../../ui/icons/bookmark.ts';
import { Briefcase } from '../../ui/icons/briefcase.ts';
import { House } from '../../ui/icons/house.ts';
import { candidateName } from '../candidate-name.ts';
import { type MarkerShape, type Pin, roomOf } from './names-that-fit.ts';
import { nearestMarker } from './nearest-marker.ts';
import { useAnchor } from './use-anchor.ts';
import { useWorld } from './use-world.ts';

export interface MarkerProps {
  layer: DrawnLayer & MarkerLayer;
  locale: Locale;
  isHovered: boolean;
  isSelected: boolean;
  /** Of an answer that is not the newest one. */
  isFaded: boolean;
  /** Under something that matters more, and left out. */
  isCovered: boolean;
  /** Faint, and in the way of what is not: only a dot. */
  isDot: boolean;
  isNamed: boolean;
  onHover(ref: string | null): void;
  onFocus(at: LngLat): void;
  onOpen(ref: string): void;
}

/** A marker: a real button, drawn by React into an element that Leaflet moves. */
export function MapMarker(props: MarkerProps) {
  const { layer, locale, isHovered, isSelected, isFaded, isCovered, isDot, isNamed, onHover, onFocus, onOpen } = props;
  const pressed = useRef([0, 0] as [number, number]);
  const lng = layer.at.lng + useWorld(layer.at.lng);
  const { lat } = layer.at;
  const isLifted = isHovered || isSelected;
  const anchor = useAnchor({ lng, lat }, liftOf(layer, isLifted) - (isFaded ? FADED_LIFT : 0));
  const name = nameIn(layer.label, locale);
  const shape = shapeOf(layer.icon);
  const color = cssColor(layer.color);
  return createPortal(
    <button
      type="button"
      className={`wt-marker wt-marker--${shape}${isLifted ? ' is-lifted' : ''}${isSelected ? ' is-selected' : ''}${isFaded ? ' is-faded' : ''}${isCovered ? ' is-covered' : ''}${isDot ? ' is-dot' : ''}`}
      style={color ? ({ '--marker': color } as CSSProperties) : undefined}
      aria-label={spokenName(layer, locale)}
      aria-pressed={isSelected}
      data-ref={layer.ref}
      data-hue={shape === 'pin' ? hueOf(layer.icon) : undefined}
      onMouseEnter={() => onHover(layer.ref)}
      onMouseLeave={() => onHover(null)}
      onFocus={(event) => {
        onHover(layer.ref);
        if (event.currentTarget.matches(':focus-visible')) onFocus(layer.at);
      }}
      onBlur={() => onHover(null)}
      onDoubleClick={(event) => event.stopPropagation()}
      onPointerDown={({ clientX, clientY }) => {
        pressed.current = [clientX, clientY];
      }}
      onClick={(event) => {
        event.stopPropagation();
        const [x, y] = pressed.current;
        // The click that ends a drag of the map does not count; a key press has no pointer (detail 0).
        if (event.detail === 0) onOpen(layer.ref);
        else if (Math.hypot(event.clientX - x, event.clientY - y) < 6) onOpen(nearestMarker(event) ?? layer.ref);
      }}
    >
      <span className="wt-marker__body" aria-hidden="true">
        <MarkerFace layer={layer} shape={shape} name={name} />
      </span>
      {isNamed && shape !== 'label' ? (
        <span className="wt-marker__name" aria-hidden="true">
          {name}
        </span>
      ) : null}
    </button>,
    anchor,
  );
}

function spokenName(layer: MarkerLayer, locale: Locale): string {
  const sign = layer.isLettered && signOf(layer);
  return sign ? wordsOf(locale).map.lettered(sign, candidateName(layer, locale)) : nameIn(layer.label, locale);
}

/** Whatever is faint lies under what is not. */
const FADED_LIFT = 20_000;

/** Lower numbers above higher ones; the ends of a route above the pin of the place where it ends. */
function liftOf({ icon, number }: MarkerLayer, isLifted: boolean): number {
  if (isLifted) return 10_000;
  if (icon === 'stop') return 2_000;
  if (icon?.startsWith('saved:')) return -1_000;
  return number === undefined ? 0 : 1_000 - number;
}

export function shapeOf(icon: string | undefined): MarkerShape {
  if (icon?.startsWith('weather:')) return 'weather';
  if (icon?.startsWith('saved:')) return 'saved';
  return icon === 'stop' || icon === 'label' ? icon : 'pin';
}

/** With more markers than this, few have their names below them. */
const MOST_NAMED = 12;

/** What names of the basemap keep clear of. `faded`: messages whose markers have no name. */
export function pinsOf(layers: readonly DrawnLayer[], locale: Locale, faded?: ReadonlySet<string>): Pin[] {
  const markers = layers.filter((layer) => layer.kind === 'marker');
  const named = new Set(markers.filter(({ messageId }) => !faded?.has(messageId)));
  return markers.map((marker) => ({
    at: marker.at,
    ...roomOf(
      shapeOf(marker.icon),
      named.has(marker) && named.size <= MOST_NAMED ? nameIn(marker.label, locale) : undefined,
    ),
  }));
}

function SavedGlyph({ kind }: { kind: string }) {
  const Icon = kind === 'home' ? House : kind === 'work' ? Briefcase : Bookmark;
  return <Icon size={13} aria-hidden />;
}

function MarkerFace({ layer, shape, name }: { layer: MarkerLayer; shape: MarkerShape; name: string }) {
  switch (shape) {
    case 'weather': {
      const code = Number(layer.icon?.slice('weather:'.length));
      return (
        <>
          <WeatherGlyph code={Number.isNaN(code) ? undefined : code} size={18} />
          {layer.badge ? <span>{layer.badge}</span> : null}
        </>
      );
    }
    case 'stop':
      // Drawn by the sheet: as text it would be part of what is seen as the name.
      return <span data-face={layer.badge} />;
    case 'label':
      return <span>{name}</span>;
    case 'saved':
      return <SavedGlyph kind={layer.icon?.slice('saved:'.length) ?? ''} />;
    case 'pin':
      return (
        <>
          <svg className="wt-pin" viewBox="0 0 28 36" width="28" height="36" aria-hidden="true">
            <path d="M14 35C14 35 26.5 22.6 26.5 13.6A12.5 12.5 0 1 0 1.5 13.6C1.5 22.6 14 35 14 35Z" />
          </svg>
          <span className="wt-pin__face" data-face={signOf(layer)}>
            {layer.number === undefined && <KindIcon kind={layer.icon ?? ''} size={14} />}
          </span>
        </>
      );
    default:
      return shape satisfies never;
  }
}
