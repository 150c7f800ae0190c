import { type CSSProperties, useEffect, useId, useState } from 'react';
import { nameIn } from '../../lib/domain/name-for.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { COLOR_NAMES, cssColor } from '../../lib/map/css-color.ts';
import type { LegendEntry } from '../../lib/map/legend.ts';
import type { MapPanelProps } from './props.ts';

interface Props {
  entry: Pick<LegendEntry, 'ref' | 'layer'>;
  locale: Locale;
  isEditable: boolean;
  onEdit: NonNullable<MapPanelProps['onEdit']>;
  /** It is there, with its full height. */
  onShown?(): void;
  onDone(): void;
}

/** Gives something on the map another name or colour. */
export function LayerStyle({ entry, locale, isEditable, onEdit, onShown, onDone }: Props) {
  const { draw } = wordsOf(locale);
  const { ref, layer } = entry;
  const was = nameIn(layer.label, locale);
  const [name, setName] = useState(was);
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(function tellShown() {
    onShown?.();
  }, []);
  const next = name.trim();
  return (
    <form
      className="wt-style"
      aria-label={draw.styleOf(was)}
      onSubmit={(event) => {
        event.preventDefault();
        if (next !== '' && next !== was)
          onEdit({ action: 'rename', refs: [ref], name: next }, draw.ask.rename(was, next));
        onDone();
      }}
    >
      <div className="wt-style__name">
        <input
          id={id}
          aria-label={draw.name}
          value={name}
          maxLength={80}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" disabled={!isEditable || next === ''}>
          {draw.save}
        </button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a row of buttons, not of form fields */}
      <div className="wt-style__colors" role="group" aria-label={draw.color}>
        {COLOR_NAMES.map((color) => (
          <button
            key={color}
            type="button"
            aria-label={draw.colors[color]}
            aria-pressed={layer.color === color}
            title={draw.colors[color]}
            disabled={!isEditable}
            style={{ '--swatch': cssColor(color) } as CSSProperties}
            onClick={() => {
              onEdit({ action: 'restyle', refs: [ref], color }, draw.ask.recolor(was, draw.colors[color]));
            }}
          />
        ))}
      </div>
    </form>
  );
}
