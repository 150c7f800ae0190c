/** npm hands on a Ctrl-C that the terminal has sent to all; sooner than this, it is the same one. */
const SAME_MS = 1_000;

/**
 * Ctrl-C, the end of a terminal, of a service or of a container stop the work in order; once more ends the program at
 * once, with all that it has started.
 */
export function stopOnSignals(): AbortSignal {
  const stop = new AbortController();
  let stoppedAt = 0;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (!stop.signal.aborted) {
        stoppedAt = performance.now();
        stop.abort(new Error('stopped; run the same command to go on'));
      } else if (performance.now() - stoppedAt > SAME_MS) process.exit(1);
    });
  }
  return stop.signal;
}
