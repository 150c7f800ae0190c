let last: Promise<void> = Promise.resolve();

/**
 * Resolves in a turn of the event loop of its own, in the order of the calls: requests that come together and have much
 * to compute are begun one after the other, and what else has arrived is answered between them.
 */
export function ownTurn(): Promise<void> {
  last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
  return last;
}
