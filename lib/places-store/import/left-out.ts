/** Why something in a file is not a place for the store, in the words of the report. */
const REASONS = {
  'no-name': 'without a name',
  'no-position': 'without coordinates',
  'outside-the-globe': 'outside the globe (are these degrees?)',
  'null-island': 'at 0°, 0°, where nothing is',
  'no-category': 'of no known category',
  'no-place': 'streets, borders, rivers, buildings and the like',
  'no-place-nameless': 'streets, borders, rivers, buildings and the like without a name',
  track: 'lines, tracks and routes',
  repeated: 'there already, further up in the file',
  unreadable: 'not readable',
} as const;

export type Reason = keyof typeof REASONS;

export interface LeftOut {
  /** "without a name". */
  reason: string;
  count: number;
  /** The first few: "line 7", "feature 3 (id 12)", "node 123". */
  examples: string[];
}

const EXAMPLES = 3;

/** Counts what is left out by reason, and keeps the first few of each. */
export class LeftOutTally {
  readonly #counts = new Map<Reason, LeftOut>();

  add(reason: Reason, where: string): void {
    const entry = this.#counts.get(reason) ?? { reason: REASONS[reason], count: 0, examples: [] };
    entry.count++;
    if (entry.examples.length < EXAMPLES && where !== '') entry.examples.push(where);
    this.#counts.set(reason, entry);
  }

  /** Most frequent first. */
  list(): LeftOut[] {
    return [...this.#counts.values()].toSorted((a, b) => b.count - a.count);
  }

  get total(): number {
    return this.list().reduce((sum, { count }) => sum + count, 0);
  }
}

/** "2,900 without a name (line 4, line 9, line 12, …); 1 without coordinates (line 7)". */
export function leftOutText(leftOut: readonly LeftOut[]): string {
  return leftOut
    .map(({ reason, count, examples }) => {
      const shown = examples.length > 0 ? ` (${examples.join(', ')}${count > examples.length ? ', …' : ''})` : '';
      return `${count.toLocaleString('en')} ${reason}${shown}`;
    })
    .join('; ');
}
