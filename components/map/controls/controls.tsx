import type L from 'leaflet';
import { Crosshair, Download, Home, Layers, Minus, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type LngLat, rounded } from '../../../lib/geo/lng-lat.ts';
import { EXPORTS } from '../../../lib/map/export.ts';
import { nameIn } from '../../../lib/map/layer-names.ts';
import { baseRef, legendOf } from '../../../lib/map/legend.ts';
import { BASEMAP_IDS, type BasemapId } from '../../../lib/map/state.ts';
import type { MapPanelProps } from '../props.ts';
import { mapTexts } from '../texts.ts';
import type { CameraControl } from '../use-camera.ts';

interface Props extends MapPanelProps {
  map: L.Map | null;
  camera: CameraControl;
  basemap: BasemapId;
  onBasemap(id: BasemapId): void;
  hiddenRefs: ReadonlySet<string>;
  onHiddenRefs(refs: ReadonlySet<string>): void;
  isRasterFailed: boolean;
  isPickingTarget: boolean;
  onCancelPick(): void;
}

/** Buttons and notices above the map. */
export function Controls(props: Props) {
  const { map, camera, locale, state, onSearchArea } = props;
  const texts = mapTexts[locale];
  const [isOpen, setOpen] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);

  const locate = () =>
    navigator.geolocation?.getCurrentPosition(
      ({ coords }) => {
        const at: LngLat = rounded({ lng: coords.longitude, lat: coords.latitude }, 3);
        setNotice(texts.positionFound);
        props.onGeolocate?.(at);
        camera.goTo(at, 14);
      },
      () => setNotice(texts.positionDenied),
      { timeout: 10_000 },
    );

  return (
    <>
      <div className="wt-controls">
        <ControlButton label={texts.zoomIn} onClick={() => map?.zoomIn()}>
          <Plus size={18} aria-hidden="true" />
        </ControlButton>
        <ControlButton label={texts.zoomOut} onClick={() => map?.zoomOut()}>
          <Minus size={18} aria-hidden="true" />
        </ControlButton>
        <ControlButton label={texts.locate} onClick={locate}>
          <Crosshair size={18} aria-hidden="true" />
        </ControlButton>
        <ControlButton label={texts.home} onClick={camera.goHome}>
          <Home size={18} aria-hidden="true" />
        </ControlButton>
        <ControlButton label={texts.legend} isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Layers size={18} aria-hidden="true" />
        </ControlButton>
      </div>
      {isOpen ? <LegendPanel {...props} /> : null}
      <div className="wt-notices" role="status">
        {onSearchArea && camera.hasMoved ? (
          <button
            type="button"
            onClick={() => {
              camera.forgetMove();
              onSearchArea();
            }}
          >
            {texts.searchArea}
          </button>
        ) : null}
        {camera.isAway && state.layers.length > 0 ? (
          <button type="button" onClick={camera.showResults}>
            {texts.viewOnMap}
          </button>
        ) : null}
        {props.isPickingTarget ? (
          <button type="button" onClick={props.onCancelPick}>
            {texts.pickTarget} · {texts.cancel}
          </button>
        ) : null}
        {props.isRasterFailed ? <span>{texts.tilesFailed}</span> : null}
        {notice ? (
          <button type="button" onClick={() => setNotice(null)}>
            {notice}
          </button>
        ) : null}
      </div>
    </>
  );
}

interface ButtonProps {
  label: string;
  isExpanded?: boolean;
  onClick(): void;
  children: ReactNode;
}

function ControlButton({ label, isExpanded, onClick, children }: ButtonProps) {
  return (
    <button type="button" title={label} aria-label={label} aria-expanded={isExpanded} onClick={onClick}>
      {children}
    </button>
  );
}

/** Basemap, what is drawn (show and hide), undo and clear, export. */
function LegendPanel({ locale, state, basemap, onBasemap, hiddenRefs, onHiddenRefs, onAsk }: Props) {
  const texts = mapTexts[locale];
  const entries = legendOf(state.layers);
  const toggle = (ref: string) => {
    const next = new Set(hiddenRefs);
    const own = state.layers.filter((layer) => baseRef(layer.ref) === ref).map((layer) => layer.ref);
    const isHidden = own.some((each) => next.has(each));
    for (const each of own) isHidden ? next.delete(each) : next.add(each);
    onHiddenRefs(next);
  };
  return (
    <div className="wt-legend">
      <fieldset>
        <legend>{texts.basemap}</legend>
        {BASEMAP_IDS.map((id) => (
          <label key={id}>
            <input type="radio" name="wt-basemap" checked={basemap === id} onChange={() => onBasemap(id)} />
            {texts.basemaps[id]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{texts.objects}</legend>
        {entries.length === 0 ? <p>{texts.nothing}</p> : null}
        {entries.map(({ ref, layer }) => (
          <label key={ref}>
            <input type="checkbox" checked={!hiddenRefs.has(layer.ref)} onChange={() => toggle(ref)} />
            <span>{nameIn(layer.label, locale)}</span>
          </label>
        ))}
      </fieldset>
      {onAsk ? (
        <div className="wt-legend__row">
          <button type="button" disabled={!state.canUndo} onClick={() => onAsk(texts.ask.undo)}>
            {texts.undo}
          </button>
          <button type="button" disabled={!state.canRedo} onClick={() => onAsk(texts.ask.redo)}>
            {texts.redo}
          </button>
          <button type="button" disabled={entries.length === 0} onClick={() => onAsk(texts.ask.clear)}>
            {texts.clear}
          </button>
        </div>
      ) : null}
      <div className="wt-legend__row">
        <Download size={16} aria-hidden="true" />
        {EXPORTS.map(({ name, extension, type, write }) => (
          <button
            key={name}
            type="button"
            aria-label={texts.exportAs(name)}
            disabled={entries.length === 0}
            onClick={() => download(write(state), `wentu.${extension}`, type)}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}

function download(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
