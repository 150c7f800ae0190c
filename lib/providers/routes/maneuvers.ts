import type { Locale } from '../../i18n/index.ts';
import { type Words, wordsOf } from '../../i18n/words.ts';

/** What to do at one point of a route. */
export type Maneuver = keyof Words['steps']['maneuvers'];

/** The instruction in words. exit: which exit of a roundabout. */
export function stepText(maneuver: Maneuver, name: string | undefined, locale: Locale, exit?: number): string {
  const { steps } = wordsOf(locale);
  const [bare, named] = steps.maneuvers[maneuver];
  const text = name ? named.replace('{}', () => name) : bare;
  if (maneuver !== 'roundabout' || !exit) return text;
  return steps.exit(text, exit);
}
