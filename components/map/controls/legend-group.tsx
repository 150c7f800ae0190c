import { useState } from 'react';
import { wordsOf } from '../../../lib/i18n/words.ts';
import { baseRef, baseRefsOf, type LegendEntry } from '../../../lib/map/legend.ts';
import { Download } from '../../ui/icons/download.ts';
import type { ControlsProps } from './controls-props.ts';
import { FormatButtons } from './format-buttons.tsx';
import { Row } from './legend-row.tsx';

interface LegendGroupProps extends ControlsProps {
  entries: LegendEntry[];
  /** What the answer was asked; null if there is only one answer on the map. */
  title: string | null;
}

/** What one answer drew: shown, hidden and exported together. */
export function LegendGroup({ entries, title, ...props }: LegendGroupProps) {
  const { locale, state, hiddenRefs, onHiddenRefs } = props;
  const texts = wordsOf(locale).map;
  const [isExporting, setExporting] = useState(false);
  const refs = baseRefsOf(entries);
  const isShown = refs.some((ref) => !hiddenRefs.has(ref));
  const toggle = () => {
    const next = new Set(hiddenRefs);
    for (const ref of refs) {
      if (isShown) next.add(ref);
      else next.delete(ref);
    }
    onHiddenRefs(next);
  };
  return (
    <div>
      {title === null ? null : (
        <div className="wt-legend__group">
          <label title={title}>
            <input type="checkbox" checked={isShown} onChange={toggle} aria-label={texts.wholeAnswer(title)} />
            <bdi>{title}</bdi>
          </label>
          <button
            type="button"
            className="wt-icon-button"
            aria-label={texts.exportAnswer(title)}
            aria-expanded={isExporting}
            onClick={() => setExporting(!isExporting)}
          >
            <Download size={14} aria-hidden="true" />
          </button>
        </div>
      )}
      {isExporting && title !== null ? (
        // biome-ignore lint/a11y/useSemanticElements: a row of buttons, not of form fields
        <div className="wt-legend__row" role="group" aria-label={texts.exportAnswer(title)}>
          <FormatButtons
            locale={locale}
            layers={state.layers.filter(({ ref }) => refs.includes(baseRef(ref)))}
            labelOf={(format) => texts.exportOf(title, format)}
          />
        </div>
      ) : null}
      <ul>
        {entries.map((entry) => (
          <Row key={entry.ref} {...props} entry={entry} />
        ))}
      </ul>
    </div>
  );
}
