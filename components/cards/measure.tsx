import { nameFor } from '../../lib/domain/name-for.ts';
import { formatArea, formatDistance } from '../../lib/i18n/format.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { pointedAt, pressedFor } from './on-the-map.ts';
import type { CardProps } from './props.ts';

/** A length or size as the number that matters; pressing it selects what was measured. */
export function MeasureCard({ output, locale, hoveredRef, onHover, selection, onSelect }: CardProps<'measure'>) {
  const { ref, names, namesEn = names, what, distanceM, areaM2, bearingDeg } = output;
  const texts = wordsOf(locale).cards.measure;
  const distance = distanceM === undefined ? undefined : formatDistance(distanceM, locale);
  const area = areaM2 === undefined ? undefined : formatArea(areaM2, locale);
  const bearing =
    bearingDeg === undefined ? undefined : texts.bearing(Math.round(bearingDeg), Math.round(bearingDeg / 45) % 8);
  const hero = what === 'area' ? (area ?? distance) : what === 'bearing' ? (bearing ?? distance) : (distance ?? area);
  const isStraight = names.length > 1;
  const facts = [
    isStraight && distance !== undefined && hero === distance ? texts.straight : undefined,
    ...[distance, area, bearing].filter((fact) => fact !== hero),
  ].filter(Boolean);
  const isLifted = hoveredRef === ref || selection.includes(ref);
  return (
    <button
      type="button"
      data-ref={ref}
      {...pointedAt(ref, { onHover })}
      {...pressedFor(ref, { selection, onSelect, onHover })}
      className={`block w-full px-3 py-2 text-start ${isLifted ? 'bg-accent-soft' : 'hover:bg-surface-2'}`}
    >
      <span className="wt-number block">{hero}</span>
      <bdi className="wt-card__title block">
        {nameFor({ name: names.join(' → '), nameEn: namesEn.join(' → ') }, locale)}
      </bdi>
      <span className="wt-card__meta block">{facts.join(' · ')}</span>
    </button>
  );
}
