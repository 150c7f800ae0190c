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

const MODIFIERS: Record<string, Maneuver> = {
  'sharp right': 'sharp_right',
  right: 'right',
  'slight right': 'slight_right',
  straight: 'straight',
  'slight left': 'slight_left',
  left: 'left',
  'sharp left': 'sharp_left',
  uturn: 'uturn',
};

/** OSRM's type and modifier. Unknown ones are turns by their modifier. */
export function maneuverOfOsrm(type: string | undefined, modifier: string | undefined): Maneuver {
  const turn = MODIFIERS[modifier ?? ''] ?? 'straight';
  switch (type) {
    case 'depart':
    case 'arrive':
    case 'merge':
      return type;
    case 'on ramp':
      return 'ramp';
    case 'off ramp':
      return 'exit';
    case 'fork':
      return turn.endsWith('left') ? 'keep_left' : turn.endsWith('right') ? 'keep_right' : 'straight';
    // A "roundabout turn" is a turn at a roundabout as small as a crossing.
    case 'roundabout':
    case 'rotary':
      return 'roundabout';
    case 'exit roundabout':
    case 'exit rotary':
      return 'leave_roundabout';
    case 'notification':
      return 'notification';
    default:
      return turn;
  }
}

/** Valhalla's maneuver types by number (its public API reference). */
const VALHALLA: Maneuver[] = [
  'notification',
  'depart',
  'depart',
  'depart',
  'arrive',
  'arrive',
  'arrive',
  'straight',
  'straight',
  'slight_right',
  'right',
  'sharp_right',
  'uturn',
  'uturn',
  'sharp_left',
  'left',
  'slight_left',
  'ramp',
  'ramp',
  'ramp',
  'exit',
  'exit',
  'straight',
  'keep_right',
  'keep_left',
  'merge',
  'roundabout',
  'leave_roundabout',
  'ferry',
  'straight',
];

export function maneuverOfValhalla(type: number | undefined): Maneuver {
  if (type === 37 || type === 38) return 'merge';
  if (type === 39) return 'elevator';
  if (type === 40) return 'stairs';
  return VALHALLA[type ?? 0] ?? 'straight';
}
