import type { Locale } from '../../geo/format.ts';

/** What to do at one point of a route. */
export type Maneuver =
  | 'depart'
  | 'arrive'
  | 'via'
  | 'straight'
  | 'slight_right'
  | 'right'
  | 'sharp_right'
  | 'uturn'
  | 'sharp_left'
  | 'left'
  | 'slight_left'
  | 'keep_right'
  | 'keep_left'
  | 'merge'
  | 'ramp'
  | 'exit'
  | 'roundabout'
  | 'leave_roundabout'
  | 'ferry'
  | 'stairs'
  | 'elevator'
  | 'notification';

/** Without and with the name of the road that one takes ({}). */
const TEXTS: Record<Maneuver, Record<Locale, [string, string]>> = {
  depart: { zh: ['出发', '沿{}出发'], en: ['Set off', 'Set off on {}'] },
  arrive: { zh: ['到达目的地', '到达目的地，位于{}'], en: ['Arrive', 'Arrive at {}'] },
  via: { zh: ['到达途经点', '到达途经点，位于{}'], en: ['Arrive at the stop', 'Arrive at the stop on {}'] },
  straight: { zh: ['直行', '直行，走{}'], en: ['Continue', 'Continue on {}'] },
  slight_right: { zh: ['向右前方', '向右前方进入{}'], en: ['Bear right', 'Bear right onto {}'] },
  right: { zh: ['右转', '右转进入{}'], en: ['Turn right', 'Turn right onto {}'] },
  sharp_right: { zh: ['向右后方转弯', '向右后方转入{}'], en: ['Turn sharp right', 'Turn sharp right onto {}'] },
  uturn: { zh: ['掉头', '掉头进入{}'], en: ['Make a U-turn', 'Make a U-turn onto {}'] },
  sharp_left: { zh: ['向左后方转弯', '向左后方转入{}'], en: ['Turn sharp left', 'Turn sharp left onto {}'] },
  left: { zh: ['左转', '左转进入{}'], en: ['Turn left', 'Turn left onto {}'] },
  slight_left: { zh: ['向左前方', '向左前方进入{}'], en: ['Bear left', 'Bear left onto {}'] },
  keep_right: { zh: ['靠右', '靠右进入{}'], en: ['Keep right', 'Keep right onto {}'] },
  keep_left: { zh: ['靠左', '靠左进入{}'], en: ['Keep left', 'Keep left onto {}'] },
  merge: { zh: ['汇入', '汇入{}'], en: ['Merge', 'Merge onto {}'] },
  ramp: { zh: ['进入匝道', '进入匝道，前往{}'], en: ['Take the ramp', 'Take the ramp to {}'] },
  exit: { zh: ['驶出', '从出口驶出，前往{}'], en: ['Take the exit', 'Take the exit to {}'] },
  roundabout: {
    zh: ['通过环岛', '通过环岛，进入{}'],
    en: ['Go round the roundabout', 'At the roundabout, leave onto {}'],
  },
  leave_roundabout: {
    zh: ['驶出环岛', '驶出环岛，进入{}'],
    en: ['Leave the roundabout', 'Leave the roundabout onto {}'],
  },
  ferry: { zh: ['乘坐轮渡', '乘坐{}'], en: ['Take the ferry', 'Take {}'] },
  stairs: { zh: ['走楼梯', '走楼梯到{}'], en: ['Take the stairs', 'Take the stairs to {}'] },
  elevator: { zh: ['乘电梯', '乘电梯到{}'], en: ['Take the lift', 'Take the lift to {}'] },
  notification: { zh: ['继续前行', '沿{}继续前行'], en: ['Go on', 'Go on along {}'] },
};

/** The instruction in words. exit: which exit of a roundabout. */
export function stepText(maneuver: Maneuver, name: string | undefined, locale: Locale, exit?: number): string {
  const [bare, named] = TEXTS[maneuver][locale];
  const text = name ? named.replace('{}', () => name) : bare;
  if (maneuver !== 'roundabout' || !exit) return text;
  return locale === 'zh' ? text.replace('环岛', `环岛第 ${exit} 个出口`) : `${text} (exit ${exit})`;
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
