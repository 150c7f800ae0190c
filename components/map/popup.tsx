import type L from 'leaflet';
import { Suspense, useMemo, useRef, useState } from 'react';
import { Popup, useMap } from 'react-leaflet';
import { nameIn } from '../../lib/domain/name-for.ts';
import type { LngLat } from '../../lib/geo/lng-lat.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { canReshape } from '../../lib/map/can-reshape.ts';
import type { DrawnLayer } from '../../lib/map/state.ts';
import { Trash } from '../ui/icons/trash.ts';
import { X } from '../ui/icons/x.ts';
import { lazily, Nothing } from '../ui/lazily.tsx';
import { candidateName } from './candidate-name.ts';
import { coveredOf } from './free-area.ts';
import { useWorld } from './layers/use-world.ts';
import { PopupBody } from './popup-body.tsx';
import { factsOf, isOnlyAsked, isPin, placeOfMarker } from './popup-facts.ts';
import type { MapPanelProps, Padding } from './props.ts';

const PlaceActions = lazily(
  async () => ({ default: (await import('../saved/place-actions.tsx')).PlaceActions }),
  Nothing,
);
const LayerStyle = lazily(async () => ({ default: (await import('./layer-style.tsx')).LayerStyle }));

export interface PopupProps {
  layer: DrawnLayer;
  at: LngLat;
  locale: Locale;
  /** Pixels covered by bars and sheet: the popup keeps clear of them. */
  padding: Padding;
  onClose(): void;
  onAsk?: ((text: string) => void) | undefined;
  onFrom?: ((from: { at: LngLat; name: string }) => void) | undefined;
  onEdit?: MapPanelProps['onEdit'] | undefined;
  isEditable?: boolean;
  /** Begins to change the shape of a drawing. */
  onReshape?: ((ref: string) => void) | undefined;
}

/** How much of a marker is below its popup: it is brought into view with it. */
const MARKER_PX = 40;
/** Above a phone's sheet there is room for little more than both. */
const GAP_PX = 12;

/** What a marker, line or area is, with what can be asked about it. Contains only React children. */
export function LayerPopup(props: PopupProps) {
  const { layer, at, locale, padding, onClose, onAsk, onFrom, onEdit, isEditable = true, onReshape } = props;
  const { map: texts, draw, cards } = wordsOf(locale);
  const [isStyling, setStyling] = useState(false);
  const name = nameIn(layer.label, locale);
  const world = useWorld(at.lng);
  const position = useMemo((): L.LatLngTuple => [at.lat, at.lng + world], [at.lat, at.lng, world]);
  const isPlace = layer.kind === 'marker';
  const isCandidate = isPlace && (layer.isLettered || isOnlyAsked(layer));
  const place = placeOfMarker(layer);
  const isDrawing = onEdit !== undefined && onReshape !== undefined && canReshape(layer);
  const popup = useRef<L.Popup>(null);
  const covered = coveredOf(useMap(), padding);

  const ask = (text: string) => {
    onAsk?.(text);
    onClose();
  };
  return (
    <Popup
      ref={popup}
      position={position}
      offset={isPlace ? [0, isPin(layer) ? -30 : -10] : [0, 0]}
      closeButton={false}
      autoPanPaddingTopLeft={[covered.left + GAP_PX, covered.top + GAP_PX]}
      autoPanPaddingBottomRight={[covered.right + GAP_PX, covered.bottom + GAP_PX + MARKER_PX]}
      maxWidth={280}
      minWidth={280}
      className="wt-popup"
      eventHandlers={{ remove: onClose }}
    >
      <PopupBody name={name} onClose={onClose}>
        <div className="wt-popup__head">
          <strong>{name}</strong>
          {place ? (
            <Suspense fallback={<span className="wt-popup__actions-room" />}>
              <PlaceActions place={place} locale={locale} />
            </Suspense>
          ) : null}
          <button type="button" className="wt-icon-button" aria-label={texts.close} onClick={onClose}>
            <X size={16} aria-hidden="true" />
          </button>
        </div>
        <p className="wt-popup__facts">{factsOf(layer, locale, texts)}</p>
        {layer.note ? <p className="wt-popup__note">{nameIn(layer.note, locale)}</p> : null}
        {onAsk && isCandidate ? (
          <div className="wt-popup__actions">
            <button type="button" onClick={() => ask(cards.meant(candidateName(layer, locale)))}>
              {texts.thisOne}
            </button>
          </div>
        ) : null}
        {onAsk && isPlace && !isCandidate ? (
          <div className="wt-popup__actions">
            {onFrom ? (
              <button
                type="button"
                onClick={() => {
                  onFrom({ at: layer.at, name });
                  onClose();
                }}
              >
                {texts.popup.from}
              </button>
            ) : null}
            <button type="button" onClick={() => ask(texts.ask.goTo(name))}>
              {texts.popup.to}
            </button>
            <button type="button" onClick={() => ask(texts.ask.nearby(name))}>
              {texts.near}
            </button>
            <button type="button" onClick={() => ask(texts.ask.weather(name))}>
              {texts.weather}
            </button>
          </div>
        ) : null}
        {isDrawing ? (
          <div className="wt-popup__actions wt-popup__actions--drawing">
            <button type="button" onClick={() => onReshape?.(layer.ref)}>
              {draw.edit}
            </button>
            <button type="button" aria-expanded={isStyling} onClick={() => setStyling(!isStyling)}>
              {draw.style}
            </button>
            <button
              type="button"
              aria-label={draw.remove}
              disabled={!isEditable}
              onClick={() => onEdit?.({ action: 'remove', refs: [layer.ref] }, texts.ask.remove(name))}
            >
              <Trash size={14} aria-hidden="true" />
            </button>
          </div>
        ) : null}
        {isStyling && onEdit ? (
          <Suspense fallback={null}>
            <LayerStyle
              entry={{ ref: layer.ref, layer }}
              locale={locale}
              isEditable={isEditable}
              onEdit={onEdit}
              onShown={() => popup.current?.update()}
              onDone={() => setStyling(false)}
            />
          </Suspense>
        ) : null}
      </PopupBody>
    </Popup>
  );
}
