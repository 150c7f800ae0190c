import { AI_JSON, AI_WORDS } from '../../../lib/domain/ai-label.ts';
import { wordsOf } from '../../../lib/i18n/words.ts';
import { exportFileName } from '../../../lib/map/export-formats.ts';
import { announce } from '../../ui/announcer.tsx';
import { loadOrAsk } from '../../ui/load-or-ask.ts';
import type { ControlsProps } from './controls-props.ts';
import { FormatButtons } from './format-buttons.tsx';
import { saveBlob } from './save-file.ts';

/** The map to take along: as files of what is drawn, as a picture, on paper. The writers are loaded when they are used. */
export function Exports({ map, state, locale }: ControlsProps) {
  const texts = wordsOf(locale).map;
  const savePicture = async () => {
    const loaded = await loadOrAsk(() => Promise.all([import('../picture.ts'), import('../png-text.ts')]));
    if (loaded === null) return;
    const [{ mapPicture }, { withPngText }] = loaded;
    const container = map.getContainer();
    const credits = container.closest('.wt-map')?.querySelector('.wt-attribution')?.textContent ?? '';
    try {
      const picture = await mapPicture(container, `${AI_WORDS} · ${credits}`);
      saveBlob(await withPngText(picture, 'AIGC', AI_JSON), exportFileName('png', new Date()));
    } catch {
      announce(texts.pictureFailed);
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of buttons, not of form fields
    <div className="wt-legend__row" role="group" aria-label={texts.export}>
      <span className="wt-legend__heading">{texts.export}</span>
      <FormatButtons layers={state.layers} locale={locale} labelOf={texts.exportAs} />
      <button type="button" aria-label={texts.exportAs('PNG')} onClick={savePicture}>
        PNG
      </button>
      <button type="button" onClick={() => window.print()}>
        {texts.print}
      </button>
    </div>
  );
}
