import { nameFor } from '../../lib/domain/name-for.ts';
import { formatArea, formatDistance } from '../../lib/i18n/format.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { coordinateText } from '../../lib/map/coordinate-text.ts';
import { pointedAt, pressedFor } from './on-the-map.ts';
import type { CardProps } from './props.ts';

/** What was drawn, with its size, as a button that selects it. */
export function DrawingCard({ output, locale, hoveredRef, onHover, selection, onSelect }: CardProps<'map_draw'>) {
  const { ref, circle, lengthM, areaM2, at, shape } = output;
  const words = wordsOf(locale);
  const facts = [
    circle && `${words.map.radius} ${formatDistance(circle.radiusM, locale)}`,
    lengthM !== undefined && formatDistance(lengthM, locale),
    areaM2 !== undefined && formatArea(areaM2, locale),
    at && shape === 'point' && coordinateText(at),
    output.isRedrawn && words.draw.said.changed,
  ].filter((fact) => typeof fact === 'string');
  const isLifted = hoveredRef === ref || selection.includes(ref);
  return (
    <button
      type="button"
      data-ref={ref}
      {...pointedAt(ref, { onHover })}
      {...pressedFor(ref, { selection, onSelect, onHover })}
      className={`flex min-h-9 w-full flex-wrap items-baseline gap-x-2 px-3 py-1.5 text-start ${isLifted ? 'bg-accent-soft' : 'hover:bg-surface-2'}`}
    >
      <bdi className="font-medium">{nameFor(output, locale)}</bdi>
      <span className="text-muted text-xs">{facts.join(' · ')}</span>
    </button>
  );
}
