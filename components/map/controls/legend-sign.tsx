import type { CSSProperties } from 'react';
import { cssColor } from '../../../lib/map/css-color.ts';
import { signOf } from '../../../lib/map/sign-of.ts';
import type { DrawnLayer } from '../../../lib/map/state.ts';
import { hueOf } from '../../cards/kind-hue.ts';
import { KindIcon } from '../../cards/kind-icon.tsx';
import { WeatherGlyph } from '../../cards/weather-glyph.tsx';

/** A layer at the size of a letter: its number, glyph, line or fill, in its colour. */
export function LegendSign({ layer }: { layer: DrawnLayer }) {
  const color = cssColor(layer.color);
  const style = color ? ({ '--marker': color } as CSSProperties) : undefined;
  return (
    <span
      className={`wt-sign wt-sign--${layer.kind}`}
      data-hue={layer.kind === 'marker' ? hueOf(layer.icon) : undefined}
      style={style}
      aria-hidden="true"
    >
      {layer.kind === 'marker' ? <Face layer={layer} /> : null}
    </span>
  );
}

function Face({ layer }: { layer: Extract<DrawnLayer, { kind: 'marker' }> }) {
  const sign = signOf(layer);
  if (sign !== undefined) return sign;
  const code = /^weather:(\d+)$/.exec(layer.icon ?? '')?.[1];
  if (layer.icon?.startsWith('weather:'))
    return <WeatherGlyph code={code === undefined ? undefined : Number(code)} size={14} />;
  return <KindIcon kind={layer.icon ?? ''} size={12} />;
}
