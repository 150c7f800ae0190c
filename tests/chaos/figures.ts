/** Figures of a run, printed as they are taken; `failed` if one broke its promise. */
export class Figures {
  #failed = 0;

  /** value must keep the promise: at most `max`, or exactly `is`. */
  note(name: string, value: number, promise: { max: number; unit?: string } | { is: number; unit?: string }): void {
    const isKept = 'max' in promise ? value <= promise.max : value === promise.is;
    if (!isKept) this.#failed += 1;
    const wanted = 'max' in promise ? `≤ ${promise.max}` : `= ${promise.is}`;
    const unit = promise.unit ?? '';
    console.log(`${isKept ? '✓' : '✗'} ${name}: ${Math.round(value)}${unit} (promised ${wanted}${unit})`);
  }

  /** A figure without a promise. */
  tell(name: string, value: number, unit = ''): void {
    console.log(`· ${name}: ${Math.round(value)}${unit}`);
  }

  get failed(): number {
    return this.#failed;
  }
}

/** The p-th percentile, 0 for an empty list. */
export function percentile(values: number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * p) / 100))] ?? 0;
}

/** The greatest value; NaN, which keeps no promise, for an empty list. */
export const greatest = (values: number[]): number => (values.length === 0 ? Number.NaN : Math.max(...values));
