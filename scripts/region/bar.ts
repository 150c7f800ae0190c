const WIDTH = 30;
/** Without a terminal, a line is enough so often. */
const LINE_MS = 10_000;

/** One line that is drawn again and again on a terminal, and now and then a line elsewhere. */
export function createBar(out: NodeJS.WriteStream, clock: () => number) {
  let started = clock();
  let lastLine = started;
  let isDrawn = false;
  return {
    begin(): void {
      started = clock();
      lastLine = started;
    },
    draw(part: string, done: number, total: number | undefined, words: string): void {
      const text = `${part.padEnd(8)}${textOf(done, total, words, (clock() - started) / 1_000)}`;
      if (out.isTTY) {
        out.write(`\r${text.padEnd(100).slice(0, Math.max(20, (out.columns ?? 100) - 1))}`);
        isDrawn = true;
      } else if (clock() - lastLine >= LINE_MS) {
        lastLine = clock();
        out.write(`${text}\n`);
      }
    },
    /** Leaves room for other lines. */
    clear(): void {
      if (isDrawn) out.write(`\r${' '.repeat(Math.max(20, (out.columns ?? 100) - 1))}\r`);
      isDrawn = false;
    },
    seconds: () => (clock() - started) / 1_000,
  };
}

function textOf(done: number, total: number | undefined, words: string, seconds: number): string {
  if (total === undefined || total <= 0) return `${'·'.repeat(WIDTH)} ${seconds.toFixed(0)} s, ${words}`;
  const share = Math.min(1, Math.max(0, done / total));
  const full = Math.round(share * WIDTH);
  const left = share > 0.02 && share < 1 ? `, ${Math.ceil((seconds / share) * (1 - share))} s left` : '';
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${(share * 100).toFixed(0).padStart(3)} %, ${words}${left}`;
}
