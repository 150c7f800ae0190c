import { useCallback, useRef, useState } from 'react';
import { rounded } from '../../../lib/geo/lng-lat.ts';
import { wordsOf } from '../../../lib/i18n/words.ts';
import { Crosshair } from '../../ui/icons/crosshair.ts';
import { House } from '../../ui/icons/house.ts';
import { Layers } from '../../ui/icons/layers.ts';
import { LocateFixed } from '../../ui/icons/locate-fixed.ts';
import { Minus } from '../../ui/icons/minus.ts';
import { Plus } from '../../ui/icons/plus.ts';
import { Waypoints } from '../../ui/icons/waypoints.ts';
import { OPEN_MENU } from '../context-menu.tsx';
import { ControlButton } from './control-button.tsx';
import type { ControlsProps } from './controls-props.ts';
import { Legend } from './legend.tsx';
import type { MapNotice } from './notice-line.tsx';
import { Notices } from './notices.tsx';

/** Buttons and notices above the map. */
export function Controls(props: ControlsProps) {
  const { map, camera, locale, isLegendOpen, onLegend } = props;
  const texts = wordsOf(locale).map;
  const [notice, setNotice] = useState<MapNotice | null>(null);
  const dismiss = useCallback(() => setNotice(null), []);
  const toggle = useRef<HTMLButtonElement | null>(null);

  const closeLegend = () => {
    onLegend(false);
    toggle.current?.focus({ preventScroll: true });
  };
  const locate = () => {
    const deny = () => setNotice({ text: texts.positionDenied, isPassing: false });
    if (!navigator.geolocation) return deny();
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const at = rounded({ lng: coords.longitude, lat: coords.latitude }, 3);
        setNotice({ text: texts.positionFound, isPassing: true });
        props.onPosition(at);
        props.onGeolocate?.(at);
        camera.goTo(at, 14);
      },
      deny,
      { timeout: 10_000 },
    );
  };

  return (
    <>
      <div className="wt-controls">
        {props.onDrawingToggle ? (
          <ControlButton
            label={wordsOf(locale).draw.open}
            isExpanded={props.isDrawing ?? false}
            onClick={props.onDrawingToggle}
          >
            <Waypoints size={18} aria-hidden="true" />
          </ControlButton>
        ) : null}
        <ControlButton label={texts.zoomIn} isZoom onClick={() => map.zoomIn()}>
          <Plus size={18} aria-hidden="true" />
        </ControlButton>
        <ControlButton label={texts.zoomOut} isZoom onClick={() => map.zoomOut()}>
          <Minus size={18} aria-hidden="true" />
        </ControlButton>
        <ControlButton label={texts.locate} onClick={locate}>
          <LocateFixed size={18} aria-hidden="true" />
        </ControlButton>
        <ControlButton label={texts.home} onClick={camera.goHome}>
          <House size={18} aria-hidden="true" />
        </ControlButton>
        {props.onAsk ? (
          <ControlButton
            label={texts.menuAtCenter}
            onClick={() => map.getContainer().dispatchEvent(new Event(OPEN_MENU))}
          >
            <Crosshair size={18} aria-hidden="true" />
          </ControlButton>
        ) : null}
        <ControlButton
          label={texts.legend}
          button={toggle}
          isExpanded={isLegendOpen}
          onClick={isLegendOpen ? closeLegend : () => onLegend(true)}
        >
          <Layers size={18} aria-hidden="true" />
        </ControlButton>
      </div>
      {isLegendOpen ? <Legend {...props} onClose={closeLegend} /> : null}
      {props.isDrawing ? null : <Notices {...props} notice={notice} onDismiss={dismiss} />}
    </>
  );
}
