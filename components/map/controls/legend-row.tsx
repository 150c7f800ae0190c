import { Suspense, useState } from 'react';
import { nameIn } from '../../../lib/domain/name-for.ts';
import { wordsOf } from '../../../lib/i18n/words.ts';
import { baseRefsOf, type LegendEntry } from '../../../lib/map/legend.ts';
import { Pencil } from '../../ui/icons/pencil.ts';
import { Trash } from '../../ui/icons/trash.ts';
import { lazily } from '../../ui/lazily.tsx';
import type { ControlsProps } from './controls-props.ts';
import { LegendSign } from './legend-sign.tsx';

const LayerStyle = lazily(async () => ({ default: (await import('../layer-style.tsx')).LayerStyle }));

export function Row({ entry, ...props }: ControlsProps & { entry: LegendEntry }) {
  const { locale, hiddenRefs, onHiddenRefs, onHover, onEdit, isEditable } = props;
  const texts = wordsOf(locale).map;
  const [isStyling, setStyling] = useState(false);
  const name = nameIn(entry.layer.label, locale);
  const own = baseRefsOf([entry]);
  const isShown = !own.every((ref) => hiddenRefs.has(ref)) && !entry.layer.hidden;
  const toggle = () => {
    // What the conversation hid, only the conversation can show again.
    if (entry.layer.hidden) return onEdit?.({ action: 'show', refs: [entry.ref] }, texts.ask.show(name));
    const next = new Set(hiddenRefs);
    for (const ref of own) {
      if (isShown) next.add(ref);
      else next.delete(ref);
    }
    onHiddenRefs(next);
  };
  return (
    <li
      data-focus={`layer ${entry.ref}`}
      className="wt-legend__entry"
      onMouseEnter={() => onHover(entry.layer.ref)}
      onMouseLeave={() => onHover(null)}
    >
      <label>
        <input type="checkbox" checked={isShown} disabled={entry.layer.hidden && !isEditable} onChange={toggle} />
        <LegendSign layer={entry.layer} />
        <bdi>{name}</bdi>
      </label>
      {onEdit ? (
        <>
          <button
            type="button"
            className="wt-icon-button"
            aria-label={wordsOf(locale).draw.styleOf(name)}
            aria-expanded={isStyling}
            onClick={() => setStyling(!isStyling)}
          >
            <Pencil size={14} aria-hidden="true" />
          </button>
          <button
            type="button"
            className="wt-icon-button"
            aria-label={texts.remove(name)}
            disabled={!isEditable}
            onClick={() => onEdit({ action: 'remove', refs: [entry.ref] }, texts.ask.remove(name))}
          >
            <Trash size={14} aria-hidden="true" />
          </button>
          {isStyling ? (
            <Suspense fallback={null}>
              <LayerStyle
                entry={entry}
                locale={locale}
                isEditable={isEditable !== false}
                onEdit={onEdit}
                onDone={() => setStyling(false)}
              />
            </Suspense>
          ) : null}
        </>
      ) : null}
    </li>
  );
}
