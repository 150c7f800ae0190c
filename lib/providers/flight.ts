/** One request awaited by several callers. */
export class Flight<T> {
  readonly result: Promise<T>;
  private readonly controller = new AbortController();
  private readonly onEmpty: () => void;
  private waiting = 0;

  constructor(ask: (signal: AbortSignal) => Promise<T>, onEmpty: () => void) {
    this.result = ask(this.controller.signal);
    this.onEmpty = onEmpty;
  }

  join(signal: AbortSignal): Promise<T> {
    this.waiting++;
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        this.waiting--;
        if (this.waiting === 0) {
          this.onEmpty();
          this.controller.abort(signal.reason);
        }
        reject(signal.reason);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      const settle = () => signal.removeEventListener('abort', onAbort);
      this.result.then(
        (value) => {
          settle();
          resolve(value);
        },
        (error) => {
          settle();
          reject(error);
        },
      );
    });
  }
}
