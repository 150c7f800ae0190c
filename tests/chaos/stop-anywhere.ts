import { ask, type Cluster, storedStatus } from './cluster.ts';
import { percentile } from './figures.ts';

/** C03, X07: Stop reaches the producer from whichever instance receives it. */
export async function stopAnywhere(cluster: Cluster, rounds: number): Promise<void> {
  const { visitor, proxy, figures, random } = cluster;
  const times: number[] = [];
  let notStopped = 0;
  for (let round = 0; round < rounds; round += 1) {
    const turn = await ask(cluster, 1_000);
    await turn.reader.upTo(random.between(3, 20));
    // Every second stop goes to the producer, the others to the other instance.
    if (round % 2 === 0) await visitor.stored(proxy.url, turn.sessionId);
    const upstream = turn.upstream();
    if (!upstream) throw new Error('the model was not asked');
    const askedAt = performance.now();
    await visitor.stop(proxy.url, turn.sessionId);
    await upstream.closed;
    times.push(performance.now() - askedAt);
    await turn.reader.done;
    if ((await storedStatus(cluster, turn.sessionId)) !== 'stopped') notStopped += 1;
  }
  figures.note(`X07 stop → upstream closed, p95 of ${rounds}`, percentile(times, 95), { max: 1_000, unit: ' ms' });
  figures.note('C03 stopped answers that are not kept as stopped', notStopped, { is: 0 });
}
