import { AppError } from '../errors/app-error.ts';

/** Runs heavy work of one kind, a few at a time; when the queue is full, further work is refused with overloaded. */
export function limitConcurrency({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  let running = 0;
  const line: (() => void)[] = [];
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running >= atOnce) {
      if (line.length >= waiting) throw new AppError('overloaded', { retryAfterS: 5 });
      await new Promise<void>((resolve) => line.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/** Limits concurrent work per name; anything beyond is refused with too_many_requests. Unnamed: not counted. */
export function limitPerName(most: number) {
  const running = new Map<string, number>();
  return async <Result>(name: string | undefined, work: () => Promise<Result>): Promise<Result> => {
    if (name === undefined) return work();
    const now = running.get(name) ?? 0;
    if (now >= most) throw new AppError('too_many_requests', { retryAfterS: 5 });
    running.set(name, now + 1);
    try {
      return await work();
    } finally {
      const left = (running.get(name) ?? 1) - 1;
      if (left > 0) running.set(name, left);
      else running.delete(name);
    }
  };
}

/** Yields to other requests of the process. */
export const yieldToOthers = () => new Promise<void>((resolve) => setImmediate(resolve));
