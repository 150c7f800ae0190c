/**
 * A map of bounded total weight that evicts the least recently used entries. most: the limit on the sum of weights;
 * without weightOf each entry weighs 1.
 */
export class RecentMap<V> {
  private readonly entries = new Map<string, { value: V; weight: number }>();
  private readonly most: number;
  private readonly weightOf: (value: V) => number;
  private total = 0;

  constructor(most: number, weightOf: (value: V) => number = () => 1) {
    this.most = most;
    this.weightOf = weightOf;
  }

  get(key: string): V | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: V): void {
    this.delete(key);
    const weight = this.weightOf(value);
    this.entries.set(key, { value, weight });
    this.total += weight;
    for (const oldest of this.entries.keys()) {
      if (this.total <= this.most) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.total -= this.entries.get(key)?.weight ?? 0;
    this.entries.delete(key);
  }
}
