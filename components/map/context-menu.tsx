import type L from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';
import type { Locale } from '../../lib/geo/format.ts';
import { type LngLat, wrapLng } from '../../lib/geo/lng-lat.ts';
import { coordinateText } from '../../lib/map/layer-names.ts';
import { mapTexts } from './texts.ts';

interface Props {
  locale: Locale;
  /** Where a route was said to begin; the next click says where it goes. */
  from: { at: LngLat; name: string } | null;
  onFrom(from: { at: LngLat; name: string } | null): void;
  onAsk?: ((text: string) => void) | undefined;
}

/** Right click, long press or Shift+F10: questions about a point, posted as normal messages. */
export function ContextMenu({ locale, from, onFrom, onAsk }: Props) {
  const map = useMap();
  const texts = mapTexts[locale];
  const [at, setAt] = useState<LngLat | null>(null);
  const [measureFrom, setMeasureFrom] = useState<LngLat | null>(null);
  const menu = useRef<HTMLDivElement>(null);

  useMapEvents({
    contextmenu: (event) => setAt(pointOf(event.latlng)),
    movestart: () => setAt(null),
    click(event) {
      setAt(null);
      const target = coordinateText(pointOf(event.latlng));
      if (from) onAsk?.(texts.ask.route(from.name, target));
      else if (measureFrom) onAsk?.(texts.ask.measure(coordinateText(measureFrom), target));
      onFrom(null);
      setMeasureFrom(null);
    },
  });

  useEffect(
    function openByKeyboard() {
      const container = map.getContainer();
      const onKey = (event: KeyboardEvent) => {
        if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
          event.preventDefault();
          setAt(pointOf(map.getCenter()));
        }
        if (event.key === 'Escape') setAt(null);
      };
      container.addEventListener('keydown', onKey);
      return () => container.removeEventListener('keydown', onKey);
    },
    [map],
  );

  useEffect(
    function focusFirst() {
      if (at) menu.current?.querySelector('button')?.focus();
    },
    [at],
  );

  if (!at || !onAsk) return null;
  const here = coordinateText(at);
  const entries: [string, () => void][] = [
    [texts.whatIsHere, () => onAsk(texts.ask.what(here))],
    [texts.nearby, () => onAsk(texts.ask.nearby(here))],
    [texts.fromHere, () => onFrom({ at, name: here })],
    [texts.toHere, () => onAsk(from ? texts.ask.route(from.name, here) : texts.ask.goTo(here))],
    [texts.weatherHere, () => onAsk(texts.ask.weather(here))],
    [texts.measure, () => setMeasureFrom(at)],
    [texts.circle, () => onAsk(texts.ask.circle(here, texts.kilometers(1)))],
  ];
  const { x, y } = map.latLngToContainerPoint([at.lat, at.lng]);
  const size = map.getSize();
  return (
    <div
      ref={menu}
      role="menu"
      aria-label={texts.menu}
      className="wt-menu"
      style={{ left: Math.min(x, size.x - 180), top: Math.min(y, size.y - 260) }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          setAt(null);
          map.getContainer().focus();
        }
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        event.stopPropagation();
        const items = [...(menu.current?.querySelectorAll('button') ?? [])];
        const index = items.indexOf(document.activeElement as HTMLButtonElement);
        items.at((index + (event.key === 'ArrowDown' ? 1 : -1)) % items.length)?.focus();
      }}
    >
      {entries.map(([label, run]) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          onClick={(event) => {
            event.stopPropagation();
            setAt(null);
            run();
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

const pointOf = ({ lat, lng }: L.LatLng): LngLat => ({ lng: wrapLng(lng), lat });
