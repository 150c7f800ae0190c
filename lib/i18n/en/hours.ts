import type { hours as zh } from '../zh/hours.ts';

export const hours: typeof zh = {
  codes: {
    always: 'open 24 hours',
    closed: 'closed',
    unknown: 'not known',
    open: 'open',
    publicHolidays: 'public holidays',
    schoolHolidays: 'school holidays',
    sunrise: 'sunrise',
    sunset: 'sunset',
    dawn: 'dawn',
    dusk: 'dusk',
    monday: 'Mon',
    tuesday: 'Tue',
    wednesday: 'Wed',
    thursday: 'Thu',
    friday: 'Fri',
    saturday: 'Sat',
    sunday: 'Sun',
  },
  month: (_month, _day, written) => written,
  commas: (text) => text.replace(/,(?=[A-Z])/g, ', '),
  spans: (text) => text.replace(/-(?![^(]*\))/g, '–'),
};
