import { pointedAt, pressedFor } from './on-the-map.ts';
import type { CardContext } from './props.ts';

interface Props extends CardContext {
  itemRef: string;
  kind: 'point' | 'line' | 'area' | 'collection';
  name: string;
}

/** What it looks like on the map. */
const SIGNS = {
  point: 'size-2.5 rounded-full bg-[#8250df]',
  line: 'h-1 w-4 rounded bg-[#8250df]',
  area: 'size-3.5 rounded border-2 border-[#8250df] bg-[#8250df]/15',
  collection: 'size-3.5 rounded-full border-2 border-[#8250df]',
};

/** One thing of a file as a button: it lifts on the map, and a press selects it. */
export function FileRow({ itemRef, kind, name, hoveredRef, onHover, selection, onSelect }: Props) {
  const isSelected = selection.includes(itemRef);
  const isLifted = isSelected || hoveredRef === itemRef;
  return (
    <li data-ref={itemRef} data-name={name} {...pointedAt(itemRef, { onHover })}>
      <button
        type="button"
        {...pressedFor(itemRef, { selection, onSelect, onHover })}
        className={`flex min-h-8 w-full items-center gap-2 px-3 py-1 text-start ${isLifted ? 'bg-accent-soft' : 'hover:bg-surface-2'}`}
      >
        <span className="flex w-4 shrink-0 justify-center" aria-hidden="true">
          <span className={`wt-sign-of ${SIGNS[kind]}`} />
        </span>
        <bdi className="min-w-0 truncate">{name}</bdi>
      </button>
    </li>
  );
}
