'use client';

import { MissingLine, type MissingProps } from '../ui/missing-line.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import { type MapPanelProps, NO_PADDING } from './props.ts';

/** In place of the map, in the middle of what nothing covers: the conversation beside it goes on. */
export function MapMissing({ again, isBroken, padding = NO_PADDING }: MissingProps & Pick<MapPanelProps, 'padding'>) {
  const { t } = usePreferences();
  const { top, right, bottom, left } = padding;
  return (
    <div
      className="wt-map-loading grid place-content-center"
      style={{ padding: `${top}px ${right}px ${bottom}px ${left}px` }}
    >
      <div className="mx-4 rounded-xl border border-border bg-surface px-3">
        <MissingLine again={again} isBroken={isBroken} text={t.error.mapNotLoaded} />
      </div>
    </div>
  );
}
