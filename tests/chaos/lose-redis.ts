import { type Asked, ask, type Cluster, instanceAt, readElsewhere } from './cluster.ts';
import { untilTrue } from './instance.ts';
import { answerOf } from './questions.ts';
import { storedText } from './visitor.ts';

const TOKENS = 150;

/** X01: Redis goes away in the middle of answers and comes back. */
export async function loseRedis(cluster: Cluster): Promise<void> {
  const { redis, figures, random } = cluster;
  const turns = [await ask(cluster, TOKENS), await ask(cluster, TOKENS)];
  const offset = random.between(3, 40);
  await turns[0]?.reader.upTo(offset);
  console.log(`  Redis killed after frame ${offset}`);
  await redis.kill();
  await note(cluster, 'X01 answers changed by the loss of Redis', turns);
  await note(cluster, 'X01 answers changed that began without Redis', [
    await ask(cluster, TOKENS),
    await ask(cluster, TOKENS),
  ]);
  const beside = await cluster.startBeside({ isDatabaseDown: false });
  const ready = await readiness(beside.url);
  figures.note('X01 readiness of an instance started without Redis', ready.status, { is: 200 });
  figures.note('X01 … which says that it is degraded', Number(ready.isDegraded), { is: 1 });
  await beside.signal('SIGKILL');
  await redis.start();
  await untilTrue('both instances to use Redis again', 30_000, async () => {
    const states = await Promise.all([0, 1].map((at) => readiness(instanceAt(cluster, at).url)));
    return states.every(({ isDegraded }) => !isDegraded);
  });
  const after = await ask(cluster, TOKENS);
  await readElsewhere(cluster, after, random.between(0, 3));
  await note(cluster, 'X01 answers changed across instances once Redis is back', [after]);
}

/** How many of the answers were not read to their end, or not stored as the model said them. */
async function note({ visitor, proxy, figures }: Cluster, name: string, turns: Asked[]): Promise<void> {
  let changed = 0;
  for (const { sessionId, readers } of turns) {
    await Promise.all(readers.map(({ done }) => done));
    const stored = storedText(await visitor.stored(proxy.url, sessionId));
    const isWhole = readers.every((reader) => answerOf(TOKENS).endsWith(reader.text()));
    if (!isWhole || readers[0]?.text() !== stored || stored !== answerOf(TOKENS)) changed += 1;
  }
  figures.note(name, changed, { is: 0 });
}

async function readiness(url: string): Promise<{ status: number; isDegraded: boolean }> {
  const response = await fetch(`${url}/api/health/ready`);
  const { isDegraded = false } = (await response.json()) as { isDegraded?: boolean };
  return { status: response.status, isDegraded };
}
