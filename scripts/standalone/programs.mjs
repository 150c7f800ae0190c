/** Beside the app: what `npm run …` starts on a server for operators, and the process of a region's streets. */
export const PROGRAMS = [
  'scripts/access-code.ts',
  'scripts/places-import.ts',
  'scripts/region.ts',
  'scripts/region/places-process.ts',
  'lib/region/streets/engine-process.ts',
  'scripts/reports.ts',
  'scripts/ratings.ts',
  'scripts/backup.ts',
  'scripts/restore.ts',
  'scripts/serve-standalone.mjs',
];
