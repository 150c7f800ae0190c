import { useEffect, useRef } from 'react';
import { wordsOf } from '../../../lib/i18n/words.ts';
import { legendByMessage, legendOf } from '../../../lib/map/legend.ts';
import { mergedLayers } from '../../../lib/map/merged.ts';
import { savedPanel } from '../../saved/saved-panel.ts';
import { SavedSwitch } from '../../saved/saved-switch.tsx';
import { X } from '../../ui/icons/x.ts';
import type { ControlsProps } from './controls-props.ts';
import { Exports } from './exports.tsx';
import { LegendGroup } from './legend-group.tsx';

/** A longer list would no longer be a legend; the rest is counted. */
const MOST_ROWS = 60;

/** Basemap, everything drawn, by the answer that drew it (show, hide, remove), undo and clear, files to take along. */
export function Legend(props: ControlsProps & { onClose(): void }) {
  const { locale, state, basemap, offered, onBasemap, onEdit, isEditable, onClose } = props;
  const texts = wordsOf(locale).map;
  const entries = legendOf(mergedLayers(state.layers));
  const groups = legendByMessage(entries.slice(0, MOST_ROWS));
  const titleOf = (messageId = '', otherwise = '') => props.questions?.get(messageId) || otherwise;
  const panel = useRef<HTMLElement>(null);
  useEffect(function takeFocus() {
    panel.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className="wt-legend"
      data-focus-home="button:not(:disabled)"
      aria-label={texts.legend}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="wt-legend__head">
        <strong>{texts.legend}</strong>
        <button type="button" className="wt-icon-button" aria-label={texts.close} onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </button>
      </div>
      <fieldset className="wt-legend__basemaps">
        <legend>{texts.basemap}</legend>
        {offered.map((id) => (
          <label key={id}>
            <input type="radio" name="wt-basemap" checked={basemap === id} onChange={() => onBasemap(id)} />
            <span>{texts.basemaps[id]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="wt-legend__saved">
        <legend>{wordsOf(locale).saved.title}</legend>
        <SavedSwitch locale={locale} />
        <button type="button" onClick={savedPanel.openAll}>
          {wordsOf(locale).saved.manage}
        </button>
      </fieldset>
      <fieldset>
        <legend>{texts.objects}</legend>
        {entries.length === 0 ? <p className="wt-legend__empty">{texts.nothing}</p> : null}
        {groups.map((group, index) => (
          <LegendGroup
            key={group[0]?.messageId}
            {...props}
            entries={group}
            title={groups.length > 1 ? titleOf(group[0]?.messageId, texts.answer(index + 1)) : null}
          />
        ))}
        {entries.length > MOST_ROWS ? <p className="wt-legend__empty">{texts.many(entries.length)}</p> : null}
      </fieldset>
      {onEdit ? (
        <div className="wt-legend__row">
          <button
            type="button"
            disabled={!isEditable || !state.canUndo}
            onClick={() => onEdit({ action: 'undo' }, texts.ask.undo)}
          >
            {texts.undo}
          </button>
          <button
            type="button"
            disabled={!isEditable || !state.canRedo}
            onClick={() => onEdit({ action: 'redo' }, texts.ask.redo)}
          >
            {texts.redo}
          </button>
          <button
            type="button"
            disabled={!isEditable || entries.length === 0}
            onClick={() => onEdit({ action: 'clear' }, texts.ask.clear)}
          >
            {texts.clear}
          </button>
        </div>
      ) : null}
      <Exports {...props} />
    </section>
  );
}
