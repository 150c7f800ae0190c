import { calibrationOf, type PublicOutcome, shareOf } from './public-accuracy.ts';

const percent = (value: number) => (Number.isNaN(value) ? '    –' : `${(value * 100).toFixed(1)} %`).padStart(7);

/** Prints the figures of public messages: all, by language, by source, by tool, and how well the classifier knows its doubt. */
export function printPublic(outcomes: readonly PublicOutcome[], isQuiet: boolean): void {
  if (!isQuiet)
    for (const { row, tools, isRight } of outcomes)
      if (!isRight)
        console.log(`${row.source}: ${row.text}\n     want ${row.tool}, got ${tools.join(' & ') || 'none'}`);
  const print = (title: string, some: readonly PublicOutcome[]) => {
    const { tool, fired, wanting, idle } = shareOf(some);
    console.log(
      `${title.padEnd(18)} ${String(some.length).padStart(5)}   tool ${percent(tool)} of ${wanting}   fired for nothing ${percent(fired)} of ${idle}`,
    );
  };
  const groups = (of: (one: PublicOutcome) => string) => [...new Set(outcomes.map(of))].sort();
  for (const by of [
    ({ row }: PublicOutcome) => row.tool,
    ({ row }: PublicOutcome) => row.source,
    ({ row }: PublicOutcome) => row.lang,
  ])
    for (const name of groups(by))
      print(
        name,
        outcomes.filter((one) => by(one) === name),
      );
  print('all', outcomes);
  console.log('\nthe classifier alone: how sure it is, and how often right');
  for (const { p, right, count } of calibrationOf(outcomes))
    console.log(`  ${percent(p)} sure   ${percent(right)} right   ${count} messages`);
}
