import type { Maneuver } from './maneuvers.ts';

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

/** OSRM's type and modifier. Unknown types are turns according to their modifier. */
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
