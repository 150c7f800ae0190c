import { type Asked, ask, type Cluster, instanceAt } from './cluster.ts';
import { pause } from './instance.ts';
import { answerOf } from './questions.ts';
import { stopAnywhere } from './stop-anywhere.ts';
import { storedText } from './visitor.ts';

const TOKENS = 60;
const ASK_EVERY_MS = 150;

/** Four instances behind nginx: restarted one after the other under load, then stopped from anywhere. */
export async function behindNginx(cluster: Cluster, name: string): Promise<void> {
  const { figures, visitor, proxy, random, instances } = cluster;
  const turns: Asked[] = [];
  let refused = 0;
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const turn = await ask(cluster, TOKENS).catch((error: unknown) => {
        console.log(`  refused: ${error}`);
        return null;
      });
      if (turn) turns.push(turn);
      else refused += 1;
      await pause(ASK_EVERY_MS);
    }
  })();
  const endings: number[] = [];
  for (const at of instances.keys()) {
    await pause(random.between(200, 1_000));
    const from = performance.now();
    await instanceAt(cluster, at).signal('SIGTERM');
    endings.push(performance.now() - from);
    await cluster.restart(at);
  }
  isOver = true;
  await asking;
  let lost = 0;
  for (const { sessionId, reader } of turns) {
    await reader.done;
    const stored = storedText(await visitor.stored(proxy.url, sessionId));
    if (reader.text() !== answerOf(TOKENS) || stored !== answerOf(TOKENS)) lost += 1;
  }
  figures.note(`D06 ${name}: questions refused during a rolling restart, of ${turns.length + refused}`, refused, {
    is: 0,
  });
  figures.note(`D06 ${name}: answers lost or changed by it`, lost, { is: 0 });
  figures.note(`D06 ${name}: SIGTERM → process ended, slowest`, Math.max(...endings), { max: 15_000, unit: ' ms' });
  await stopAnywhere(cluster, 12);
}
