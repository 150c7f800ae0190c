import type L from 'leaflet';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type LngLat, nearLng } from '../../lib/geo/lng-lat.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { coordinateText } from '../../lib/map/coordinate-text.ts';
import { moveFocus } from './move-focus.ts';
import type { Padding } from './props.ts';
import { type Pick, toLngLat } from './use-pick.ts';

interface Props {
  map: L.Map;
  locale: Locale;
  pick: Pick;
  padding: Padding;
  onAsk(text: string): void;
}

/** Dispatched on the map's container to open the menu at the centre, as the button among the controls does. */
export const OPEN_MENU = 'wt-open-menu';
const RADII_KM = [0.5, 1, 3, 5];
const GAP = 8;

/** Right click, long press or Shift+F10: questions about a point, posted as normal messages. */
export function ContextMenu({ map, locale, pick, padding, onAsk }: Props) {
  const texts = wordsOf(locale).map;
  const [at, setAt] = useState<LngLat | null>(null);
  const menu = useRef<HTMLDivElement>(null);
  const center = useRef(() => map.getCenter());
  useLayoutEffect(function keepCenter() {
    center.current = () => {
      const { x, y } = map.getSize();
      return map.containerPointToLatLng([
        (x + padding.left - padding.right) / 2,
        (y + padding.top - padding.bottom) / 2,
      ]);
    };
  });

  useEffect(
    function listen() {
      const container = map.getContainer();
      const open = (event: L.LeafletMouseEvent) => setAt(toLngLat(event.latlng));
      const openAtCenter = () => setAt(toLngLat(center.current()));
      const close = () => setAt(null);
      const onKey = (event: KeyboardEvent) => {
        if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
        event.preventDefault();
        openAtCenter();
      };
      map.on('contextmenu', open).on('movestart zoomstart click', close);
      container.addEventListener('keydown', onKey);
      container.addEventListener(OPEN_MENU, openAtCenter);
      return () => {
        map.off('contextmenu', open).off('movestart zoomstart click', close);
        container.removeEventListener('keydown', onKey);
        container.removeEventListener(OPEN_MENU, openAtCenter);
      };
    },
    [map],
  );

  useLayoutEffect(
    function placeAndFocus() {
      const box = menu.current;
      if (!at || !box) return;
      const { x, y } = map.latLngToContainerPoint([at.lat, nearLng(at.lng, map.getCenter().lng)]);
      const size = map.getSize();
      box.style.left = `${Math.max(GAP, Math.min(x, size.x - box.offsetWidth - GAP))}px`;
      box.style.top = `${Math.max(GAP + padding.top, Math.min(y, size.y - padding.bottom - box.offsetHeight - GAP))}px`;
      box.querySelector('button')?.focus({ preventScroll: true });
    },
    [map, at, padding],
  );

  if (!at) return null;
  const here = coordinateText(at);
  const close = () => {
    setAt(null);
    map.getContainer().focus({ preventScroll: true });
  };
  const entries: [string, () => void][] = [
    [texts.whatIsHere, () => onAsk(texts.ask.what(here))],
    [texts.nearby, () => onAsk(texts.ask.nearby(here))],
    [texts.fromHere, () => pick.start('route', { at, name: here })],
    [texts.toHere, () => (pick.pending?.kind === 'route' ? pick.finish(at) : onAsk(texts.ask.goTo(here)))],
    [texts.weatherHere, () => onAsk(texts.ask.weather(here))],
    [
      texts.measure,
      () => (pick.pending?.kind === 'measure' ? pick.finish(at) : pick.start('measure', { at, name: here })),
    ],
    [texts.circle, () => onAsk(texts.ask.circle(here, texts.kilometers(1)))],
  ];
  const choose = (run: () => void) => () => {
    close();
    run();
  };
  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={`${texts.menu} ${here}`}
      className="wt-menu"
      onKeyDown={(event) => (event.key === 'Escape' || event.key === 'Tab' ? close() : moveFocus(event))}
      onContextMenu={(event) => event.preventDefault()}
    >
      <p className="wt-menu__here">{here}</p>
      {entries.map(([label, run]) => (
        <button key={label} type="button" role="menuitem" onClick={choose(run)}>
          {label}
        </button>
      ))}
      {/* biome-ignore lint/a11y/useSemanticElements: a group of menu items, not of form fields */}
      <div role="group" aria-label={texts.circle} className="wt-menu__radii">
        {RADII_KM.map((km) => (
          <button
            key={km}
            type="button"
            role="menuitem"
            onClick={choose(() => onAsk(texts.ask.circle(here, texts.kilometers(km))))}
          >
            {texts.kilometers(km)}
          </button>
        ))}
      </div>
    </div>
  );
}
