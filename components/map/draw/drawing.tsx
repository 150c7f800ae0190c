import './draw.css';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useMap } from 'react-leaflet';
import { wordsOf } from '../../../lib/i18n/words.ts';
import { announce } from '../../ui/announcer.tsx';
import type { Padding } from '../props.ts';
import { DrawBar } from './bar.tsx';
import { Grips } from './grips.tsx';
import { Outline } from './outline.tsx';
import { type DraftingOptions, useDrafting } from './use-drafting.ts';
import { useDrawKeys } from './use-draw-keys.ts';
import { useDrawPointer } from './use-draw-pointer.ts';

/** Drawing by hand on the map, by mouse, touch or keys; loaded when it is first used. */
export function Drawing(props: DraftingOptions & { padding: Padding }) {
  const map = useMap();
  const drafting = useDrafting(props);
  useDrawPointer(drafting);
  const crosshair = useDrawKeys(drafting, props.padding);
  const surface = map.getContainer().parentElement;
  const { isEditing, locale } = drafting;
  const takeFocus = () => map.getContainer().focus({ preventScroll: true });

  // biome-ignore lint/correctness/useExhaustiveDependencies: when it opens
  useEffect(function takeOver() {
    const words = wordsOf(locale).draw;
    const container = map.getContainer();
    const before = container.getAttribute('aria-label') ?? '';
    container.setAttribute('aria-label', isEditing ? words.editKeys : words.keys);
    // From the keyboard one chooses the tool first; with a mouse the map is next.
    const isByKeys = !isEditing && document.activeElement?.matches('.wt-controls button:focus-visible');
    const tool = surface?.querySelector<HTMLElement>('.wt-draw [aria-pressed="true"]');
    if (isByKeys && tool) tool.focus({ preventScroll: true });
    else takeFocus();
    announce(isEditing ? words.hints.edit : (words.hints.polygon[0] ?? ''));
    return () => container.setAttribute('aria-label', before);
  }, []);

  return (
    <>
      <Outline drafting={drafting} />
      <Grips drafting={drafting} />
      {surface
        ? createPortal(
            <>
              {crosshair ? (
                <span
                  className="wt-crosshair"
                  aria-hidden="true"
                  style={{ transform: `translate(${crosshair.x}px, ${crosshair.y}px)` }}
                />
              ) : null}
              <DrawBar
                drafting={drafting}
                edited={props.edited}
                isByKeys={crosshair !== null}
                isEditable={props.isEditable}
                onTool={takeFocus}
              />
            </>,
            surface,
          )
        : null}
    </>
  );
}
