/** What the programs print when they come to something new, in order, and what that is in words. */
const PHASES: [start: RegExp, words: string][] = [
  [/Parsing ways/, 'reading streets'],
  [/Parsing relations/, 'reading turn restrictions'],
  [/Parsing nodes/, 'reading points'],
  [/Creating graph edges/, 'joining streets'],
  [/Building \d+ tiles/, 'writing tiles'],
  [/Enhancing local graph/, 'judging crossings'],
  [/HierarchyBuilder/, 'sorting out main roads'],
  [/Creating shortcuts/, 'shortcuts for long ways'],
  [/complex turn restrictions/, 'restrictions over several streets'],
  [/Validating, finishing/, 'checking tiles'],
  [/Cleaning up/, 'cleaning up'],
];

/** Where the program that makes the tiles is, by a line of its log; undefined: the line says nothing of that. */
export function phaseOf(program: string, line: string): { done: number; total: number; words: string } | undefined {
  if (program !== 'valhalla_build_tiles') return undefined;
  const at = PHASES.findIndex(([start]) => start.test(line));
  const words = PHASES[at]?.[1];
  return words === undefined ? undefined : { done: at + 1, total: PHASES.length, words };
}
