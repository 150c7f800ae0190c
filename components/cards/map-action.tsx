import { nameFor } from '../../lib/domain/name-for.ts';
import type { Locale } from '../../lib/geo/format.ts';
import { editedNames } from '../../lib/tools/map-edit/index.ts';
import type { CardProps } from './props.ts';

type Output = CardProps<'map_view'>['output'] | CardProps<'map_edit'>['output'];

const ACTIONS: Record<string, Record<Locale, string>> = {
  fly_to: { zh: '已移到', en: 'Moved to' },
  fit: { zh: '已缩放到全部内容', en: 'Fitted to what is drawn' },
  zoom_in: { zh: '已放大', en: 'Zoomed in' },
  zoom_out: { zh: '已缩小', en: 'Zoomed out' },
  zoom_to: { zh: '已缩放', en: 'Zoomed' },
  pan: { zh: '已平移', en: 'Panned' },
  back: { zh: '已回到上一个视野', en: 'Back to the view before' },
  home: { zh: '已回到初始视野', en: 'Back to the start view' },
  basemap: { zh: '已切换底图', en: 'Changed the basemap' },
  remove: { zh: '已移除', en: 'Removed' },
  hide: { zh: '已隐藏', en: 'Hidden' },
  show: { zh: '已显示', en: 'Shown' },
  rename: { zh: '已改名', en: 'Renamed' },
  restyle: { zh: '已改颜色', en: 'Recoloured' },
  clear: { zh: '已清空地图', en: 'Cleared the map' },
  undo: { zh: '已撤销', en: 'Undone' },
  redo: { zh: '已重做', en: 'Redone' },
  heatmap_on: { zh: '已显示热力图', en: 'Heatmap on' },
  heatmap_off: { zh: '已关闭热力图', en: 'Heatmap off' },
};

function namesIn(output: Output, locale: Locale): string[] {
  if ('names' in output) return output.action === 'clear' ? [] : editedNames(output, locale);
  return output.name === undefined ? [] : [nameFor({ name: output.name, nameEn: output.nameEn }, locale)];
}

/** What was done to the map, in words; '' where it was not done. */
export function actionText(output: unknown, locale: Locale): string {
  if (typeof output !== 'object' || output === null || !('action' in output)) return '';
  const done = output as Output;
  return [ACTIONS[done.action]?.[locale], namesIn(done, locale).join(locale === 'zh' ? '、' : ', ')]
    .filter(Boolean)
    .join(' ');
}

/** One slim line: what was done to the map. */
export function MapActionCard({ output, locale }: CardProps<'map_view'> | CardProps<'map_edit'>) {
  const names = namesIn(output, locale);
  return (
    <p className="px-3 py-1.5 text-muted">
      ✓ {ACTIONS[output.action]?.[locale] ?? output.action}{' '}
      <bdi className="text-text">{names.join(locale === 'zh' ? '、' : ', ')}</bdi>
    </p>
  );
}
