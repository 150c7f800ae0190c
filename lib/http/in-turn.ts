import { AppError } from '../errors.ts';

/** Heavy work of one kind, a few at a time; who comes when the line is full is refused with overloaded. */
export function inTurn({ atOnce, waiting }: { atOnce: number; waiting: number }) {
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

/** Lets other requests of the process have their turn. */
export const breath = () => new Promise<void>((resolve) => setImmediate(resolve));
