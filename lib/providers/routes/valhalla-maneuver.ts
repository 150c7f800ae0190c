import type { Maneuver } from './maneuvers.ts';

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
