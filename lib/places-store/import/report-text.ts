import type { ImportReport } from './import-places.ts';
import { type LeftOut, leftOutText } from './left-out.ts';

const number = (value: number) => value.toLocaleString('en');

/**
 * The result of an import, line by line, for the operator. `total`: places of all sources. `where`: where they are, and
 * how long it took.
 */
export function reportText(report: ImportReport, total: number, where: string): string {
  const { source, added, changed, unchanged, removed, leftOut, notes } = report;
  const all = `${number(total)} ${total === 1 ? 'place' : 'places'} in all, ${where}`;
  const own = added + changed + unchanged;
  if (report.isRepeated) return `${source}: nothing new, it keeps its ${placesText(own)}; ${all}`;
  const counts = `${number(added)} new, ${number(changed)} changed, ${number(unchanged)} unchanged, ${number(removed)} removed`;
  return [
    `${source}: ${placesText(own)} (${counts}); ${all}`,
    ...leftOutLines(leftOut),
    ...notes.map((note) => `  ${note}`),
  ].join('\n');
}

/** "1 place", "1,200 places". */
export const placesText = (count: number) => `${number(count)} ${count === 1 ? 'place' : 'places'}`;

function leftOutLines(leftOut: readonly LeftOut[]): string[] {
  const count = leftOut.reduce((sum, each) => sum + each.count, 0);
  return count === 0 ? [] : [`  ${number(count)} left out: ${leftOutText(leftOut)}`];
}
