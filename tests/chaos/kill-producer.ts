import { ask, type Cluster, instanceAt, readElsewhere, storedStatus } from './cluster.ts';
import { greatest } from './figures.ts';
import { untilTrue } from './instance.ts';
import { ageMs } from './questions.ts';
import { storedText } from './visitor.ts';

const ENDING_MS = 15_000;

/** X02: kill -9 of an instance in the middle of its answers; their readers continue through the proxy. */
export async function killProducer(cluster: Cluster, rounds: number): Promise<void> {
  const { visitor, proxy, figures, random } = cluster;
  const waits: number[] = [];
  const ages: number[] = [];
  const offsets: number[] = [];
  let wronglyEnded = 0;
  for (let round = 0; round < rounds; round += 1) {
    const turns = [await ask(cluster, 200), await ask(cluster, 200), await ask(cluster, 200)];
    const [first] = turns;
    if (!first) throw new Error('no turn');
    const elsewhere = await readElsewhere(cluster, first);
    const offset = random.between(4, 50);
    offsets.push(offset);
    await first.reader.upTo(offset);
    const killedAt = performance.now();
    await instanceAt(cluster, first.producer).signal('SIGKILL');
    const restarted = cluster.restart(first.producer);
    await Promise.all([elsewhere.done, ...turns.map(({ reader }) => reader.done)]);
    waits.push(elsewhere.endedAt() - killedAt);
    for (const { sessionId, producer, reader } of turns) {
      const wanted = producer === first.producer ? 'interrupted' : 'complete';
      if (producer === first.producer) waits.push(reader.endedAt() - killedAt);
      await untilTrue(
        `the mark "${wanted}"`,
        20_000,
        async () => (await storedStatus(cluster, sessionId)) !== 'running',
      );
      if ((await storedStatus(cluster, sessionId)) !== wanted) wronglyEnded += 1;
      ages.push(ageMs(reader.text(), storedText(await visitor.stored(proxy.url, sessionId))));
    }
    await restarted;
  }
  console.log(`  killed after frames ${offsets.join(', ')}`);
  figures.note("X02 a reader's ending after a kill, slowest", greatest(waits), { max: ENDING_MS, unit: ' ms' });
  figures.note('X02 turns that ended otherwise than their instance', wronglyEnded, { is: 0 });
  figures.note('X02 age of the stored partial, greatest', greatest(ages), { max: 1_000, unit: ' ms' });
}
