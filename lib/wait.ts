/** Resolves after `ms`; rejects with the signal's reason when it aborts first. */
export function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

/** Resolves after `ms`, or as soon as the signal aborts. */
export const waitOrAbort = (ms: number, signal?: AbortSignal): Promise<void> => wait(ms, signal).catch(() => {});

/** Resolves when the promise does, or after `ms` at the latest; rejects if the promise does. Leaves no timer behind. */
export async function atMost(ms: number, promise: Promise<unknown>): Promise<void> {
  const isOver = new AbortController();
  try {
    await Promise.race([promise, waitOrAbort(ms, isOver.signal)]);
  } finally {
    isOver.abort();
  }
}

/**
 * Settles with the promise, or rejects with the signal's reason as soon as it aborts: work that ignores its signal holds
 * nobody up.
 */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
