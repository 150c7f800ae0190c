/** As much of `process` as it takes. */
interface Signalled {
  listeners(signal: NodeJS.Signals): unknown[];
  removeAllListeners(signal: NodeJS.Signals): unknown;
  on(signal: NodeJS.Signals, listener: () => void): unknown;
}

/**
 * Puts off by `delayMs` everything that listens to the signal so far; `meanwhile` is called at once. A second signal
 * ends the wait. For proxies that learn from health, and not from a closed port, that an instance is about to end.
 */
export function deferSignal(
  signal: NodeJS.Signals,
  { delayMs, meanwhile }: { delayMs: number; meanwhile: () => void },
  target: Signalled = process,
): void {
  const listeners = target.listeners(signal) as ((signal: NodeJS.Signals) => void)[];
  target.removeAllListeners(signal);
  let waiting: NodeJS.Timeout | undefined;
  let isOver = false;
  const end = () => {
    clearTimeout(waiting);
    if (isOver) return;
    isOver = true;
    for (const listener of listeners) listener.call(target, signal);
  };
  target.on(signal, () => {
    if (waiting) return end();
    waiting = setTimeout(end, delayMs);
    meanwhile();
  });
}
