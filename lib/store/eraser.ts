/** At least so long between two runs, ms, and so many times as long as the last one took. */
const PAUSE_MS = 50_000;
const PAUSE_FACTOR = 50;

/** Runs `erase` soon after it was wanted: at once, or after a pause in which further wishes join. */
export interface Eraser {
  want(): void;
  /** Waits for a run, and begins one without a pause if one is wanted. */
  finish(): Promise<void>;
}

export function createEraser(erase: () => Promise<void>): Eraser {
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let nextAt = 0;
  let isWanted = false;

  function start(): void {
    clearTimeout(timer);
    timer = undefined;
    isWanted = false;
    const startedAt = performance.now();
    running = erase()
      .catch(() => {})
      .finally(() => {
        running = null;
        const tookMs = performance.now() - startedAt;
        nextAt = performance.now() + Math.max(PAUSE_MS, PAUSE_FACTOR * tookMs);
        if (isWanted) plan();
      });
  }

  function plan(): void {
    if (running || timer) return;
    timer = setTimeout(start, Math.max(0, nextAt - performance.now())).unref();
  }

  return {
    want() {
      isWanted = true;
      plan();
    },
    async finish() {
      await running;
      clearTimeout(timer);
      timer = undefined;
      if (!isWanted) return;
      start();
      await running;
    },
  };
}
