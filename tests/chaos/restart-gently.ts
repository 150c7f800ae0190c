import { type Asked, ask, type Cluster, instanceAt, storedStatus } from './cluster.ts';
import { pause } from './instance.ts';
import { answerOf } from './questions.ts';
import { storedText } from './visitor.ts';

const TOKENS = 100;
const ASK_EVERY_MS = 250;

/** X05: every instance is restarted by SIGTERM, one after the other, while questions keep coming. */
export async function restartGently(cluster: Cluster): Promise<void> {
  const { visitor, proxy, figures, random, instances } = cluster;
  const turns: Asked[] = [];
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      turns.push(await askUntilTaken(cluster));
      await pause(ASK_EVERY_MS);
    }
  })();
  for (const at of instances.keys()) {
    await pause(random.between(200, 1_500));
    await instanceAt(cluster, at).signal('SIGTERM');
    await cluster.restart(at);
  }
  isOver = true;
  await asking;
  let changed = 0;
  for (const { sessionId, reader } of turns) {
    await reader.done;
    const stored = storedText(await visitor.stored(proxy.url, sessionId));
    if (reader.text() === answerOf(TOKENS) && stored === answerOf(TOKENS)) continue;
    changed += 1;
    const status = await storedStatus(cluster, sessionId);
    console.log(`  changed: ${status}, read ${reader.text().length}, stored ${stored.length} characters`);
  }
  figures.note(`X05 answers changed by a rolling restart, of ${turns.length}`, changed, { is: 0 });
}

/** X05: an answer longer than the drain is interrupted, keeping what was said, and its process ends. */
export async function drainLongAnswer(cluster: Cluster): Promise<void> {
  const { figures, visitor, proxy } = cluster;
  const turn = await ask(cluster, 2_500);
  await turn.reader.upTo(5);
  const askedAt = performance.now();
  await instanceAt(cluster, turn.producer).signal('SIGTERM');
  figures.note('X05 SIGTERM → process ended', performance.now() - askedAt, { max: 30_000, unit: ' ms' });
  await turn.reader.done;
  const status = await storedStatus(cluster, turn.sessionId);
  figures.note('X05 long answers not kept as interrupted', Number(status !== 'interrupted'), { is: 0 });
  const stored = storedText(await visitor.stored(proxy.url, turn.sessionId));
  const missing = Math.abs(turn.reader.text().length - stored.length);
  figures.note('X05 characters of it that differ from what was read', missing, { is: 0 });
  await cluster.restart(turn.producer);
}

/** A draining instance refuses; the page retries, and so does this. */
async function askUntilTaken(cluster: Cluster): Promise<Asked> {
  for (;;) {
    const turn = await ask(cluster, TOKENS).catch(() => null);
    if (turn) return turn;
    await pause(100);
  }
}
