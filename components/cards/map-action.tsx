import { nameFor } from '../../lib/domain/name-for.ts';
import { listText } from '../../lib/i18n/format.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { editedNames } from '../../lib/tools/map-edit/edited.ts';
import type { CardProps } from './props.ts';

type Output = CardProps<'map_view'>['output'] | CardProps<'map_edit'>['output'];

function namesIn(output: Output, locale: Locale): string[] {
  if ('names' in output) return output.action === 'clear' ? [] : editedNames(output, locale);
  return output.name === undefined ? [] : [nameFor({ name: output.name, nameEn: output.nameEn }, locale)];
}

/** What was done to the map, in words; '' if nothing was. */
export function actionText(output: unknown, locale: Locale): string {
  if (typeof output !== 'object' || output === null || !('action' in output)) return '';
  const { action, names } = partsOf(output as Output, locale);
  return [action, names].filter(Boolean).join(' ');
}

/** One slim line: what was done to the map. */
export function MapActionCard({ output, locale }: CardProps<'map_view'> | CardProps<'map_edit'>) {
  const { action, names } = partsOf(output, locale);
  return (
    <p className="px-3 py-1.5 text-muted">
      ✓ {action} <bdi className="text-text">{names}</bdi>
    </p>
  );
}

function partsOf(output: Output, locale: Locale) {
  const { mapActions, mapSteps } = wordsOf(locale).cards;
  const names = listText(namesIn(output, locale), locale);
  if ((output.action === 'undo' || output.action === 'redo') && output.did && names !== '') {
    const { count } = output;
    return {
      action: mapSteps[output.action][output.did],
      names: count === undefined ? names : mapSteps.andMore(names, count),
    };
  }
  return { action: mapActions[output.action], names };
}
