import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import type { Imported } from '../../lib/tools/map-import/imported.ts';
import type { NextStep } from './next-step.ts';

/** What to ask of a file: along its first line, within its first area or around its many points, else near its point. */
export function afterFile({ file, items, collection }: Imported, locale: Locale): NextStep[] {
  const { ask } = wordsOf(locale).files;
  const step = (
    words: { label: string; text(name: string): string },
    name: NextStep['name'],
    input: object,
    of: string,
  ) => ({
    label: words.label,
    name,
    input: { ...input },
    text: words.text(of),
  });
  const line = items.find(({ kind }) => kind === 'line');
  const area = items.find(({ kind }) => kind === 'area');
  const main = collection ?? line ?? area ?? items[0];
  if (!main) return [];
  const { ref } = main;
  const of = ('name' in main && main.name) || file.name;
  const weather = step(ask.weather, 'get_weather', { place: { ref }, span: 'now' }, of);
  if (ref.startsWith('l')) {
    const along = { ref };
    return [
      weather,
      step(ask.cafesAlong, 'search_places', { category: 'cafe', along }, of),
      step(ask.toiletsAlong, 'search_places', { category: 'toilets', along }, of),
    ];
  }
  if (ref.startsWith('a')) {
    const within = { ref };
    return [
      step(ask.cafesIn, 'search_places', { category: 'cafe', within }, of),
      step(ask.sightsIn, 'search_places', { category: 'attraction', within }, of),
      weather,
    ];
  }
  return [step(ask.eatNear, 'search_places', { category: 'restaurant', near: { ref } }, of), weather];
}
