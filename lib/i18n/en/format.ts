import type { format as zh } from '../zh/format.ts';

export const format: typeof zh = {
  units: { m: 'm', km: 'km', m2: 'm²', km2: 'km²', h: 'h', min: 'min' },
  day: (part) => part({ month: 'short', day: 'numeric' }),
  dayName: (part) => part({ weekday: 'short', day: 'numeric', month: 'short' }),
  datedDay: (part, [year]) => `${part({ weekday: 'short', day: 'numeric', month: 'short' })} ${year}`,
  label: (label) => `${label}: `,
  aside: (text) => ` (${text})`,
  answersFrom: (time, then) => `New answers from ${time}. ${then}`,
  listComma: ', ',
  comma: ', ',
  semicolon: '; ',
  fromTo: (low, high) => `${low} to ${high}`,
  near: (name) => `near ${name}`,
  placeIn: (name, area) => `${name}, ${area}`,
  approximate: (name) => `${name} (approximate)`,
};
