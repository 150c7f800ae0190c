import type { Locale } from '../../../lib/i18n/index.ts';
import { EXPORT_FORMATS, exportFileName } from '../../../lib/map/export-formats.ts';
import type { DrawnLayer } from '../../../lib/map/state.ts';
import { loadOrAsk } from '../../ui/load-or-ask.ts';
import { saveFile } from './save-file.ts';

interface FormatButtonsProps {
  layers: DrawnLayer[];
  locale: Locale;
  labelOf(format: string): string;
}

/** A button for each format that layers can be saved in. The writers are loaded when one is used. */
export function FormatButtons({ layers, locale, labelOf }: FormatButtonsProps) {
  return EXPORT_FORMATS.map(({ id, name, type }) => (
    <button
      key={name}
      type="button"
      aria-label={labelOf(name)}
      disabled={layers.length === 0}
      onClick={async () => {
        const loaded = await loadOrAsk(() => import('../../../lib/map/export.ts'));
        if (loaded !== null) saveFile(loaded.WRITERS[id]({ layers }, { locale }), exportFileName(id, new Date()), type);
      }}
    >
      {name}
    </button>
  ));
}
