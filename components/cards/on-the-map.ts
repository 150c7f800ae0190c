import type { CardContext } from './props.ts';

/** What a part of a card does that stands for something on the map: pointing at it lifts that. */
export const pointedAt = (ref: string | null, { onHover }: Pick<CardContext, 'onHover'>) => ({
  onMouseEnter: () => onHover(ref),
  onMouseLeave: () => onHover(null),
});

/** What its button does: the focus lifts it too, and a press selects it. */
export const pressedFor = (
  ref: string,
  { selection, onSelect, onHover }: Pick<CardContext, 'selection' | 'onSelect' | 'onHover'>,
) => ({
  'aria-pressed': selection.includes(ref),
  onClick: () => onSelect(ref),
  onFocus: () => onHover(ref),
  onBlur: () => onHover(null),
});
