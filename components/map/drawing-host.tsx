import type L from 'leaflet';
import { Suspense, useState } from 'react';
import type { DrawnLayer } from '../../lib/map/state.ts';
import { Boundary } from '../ui/boundary.tsx';
import { lazily, NotOpened } from '../ui/lazily.tsx';
import { type MapPanelProps, NO_PADDING } from './props.ts';

/** Most readers never draw: its code comes when somebody does. */
const Drawing = lazily(async () => ({ default: (await import('./draw/drawing.tsx')).Drawing }), NotOpened);

export interface DrawingState {
  isOn: boolean;
  /** The drawing whose shape is being changed. */
  edited: DrawnLayer | null;
  start(ref?: string): void;
  stop(): void;
}

/** Whether somebody draws, and what; ends when what is edited is gone from the map. */
export function useDrawing(map: L.Map | null, { state }: Pick<MapPanelProps, 'state'>): DrawingState {
  const [drawn, setDrawn] = useState<{ ref: string | null } | null>(null);
  const edited = drawn?.ref ? (state.layers.find(({ ref }) => ref === drawn.ref) ?? null) : null;
  const isOn = drawn !== null && (drawn.ref === null || edited !== null);

  return {
    isOn,
    edited,
    start: (ref) => setDrawn({ ref: ref ?? null }),
    stop() {
      setDrawn(null);
      map?.getContainer().focus({ preventScroll: true });
    },
  };
}

interface HostProps extends Pick<MapPanelProps, 'locale' | 'isEditable' | 'padding' | 'onDraw'> {
  drawing: DrawingState;
  layers: DrawnLayer[];
  /** Called with the ref of what was drawn: it lies where the reader looks. */
  onDrawn(ref: string): void;
}

/** The drawing tools while they are open, inside the map. */
export function DrawingHost({ drawing, onDraw, onDrawn, isEditable, padding = NO_PADDING, ...more }: HostProps) {
  if (!drawing.isOn || !onDraw) return null;
  const store = async (input: object, text: string) => (await onDraw(input, text, onDrawn)) !== null;
  return (
    <Boundary fallback={null}>
      <Suspense fallback={null}>
        <Drawing
          {...more}
          edited={drawing.edited}
          isEditable={isEditable !== false}
          padding={padding}
          onDraw={store}
          onClose={drawing.stop}
        />
      </Suspense>
    </Boundary>
  );
}
