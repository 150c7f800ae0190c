/**
 * Does together what is asked for in one turn of the event loop, and while the work before it is going on. work: gives
 * the outcome of each item, in their order; if it fails, all of its items do.
 */
export function inBatches<Item, Outcome>(
  work: (items: Item[]) => Promise<Outcome[]>,
): (item: Item) => Promise<Outcome> {
  let waiting: { item: Item; settle: PromiseWithResolvers<Outcome> }[] = [];
  let isWorking = false;

  async function workOff(): Promise<void> {
    isWorking = true;
    while (waiting.length > 0) {
      // What arrived with this one is handed over in the same turn.
      await new Promise<void>((resolve) => setImmediate(resolve));
      const batch = waiting;
      waiting = [];
      try {
        const outcomes = await work(batch.map(({ item }) => item));
        for (const [at, { settle }] of batch.entries()) settle.resolve(outcomes[at] as Outcome);
      } catch (error) {
        for (const { settle } of batch) settle.reject(error);
      }
    }
    isWorking = false;
  }

  return (item) => {
    const settle = Promise.withResolvers<Outcome>();
    waiting.push({ item, settle });
    if (!isWorking) void workOff();
    return settle.promise;
  };
}
