import { type Asked, ask, type Cluster } from './cluster.ts';
import { greatest } from './figures.ts';
import { untilTrue } from './instance.ts';
import { answerOf } from './questions.ts';
import { storedText } from './visitor.ts';

const TOKENS = 150;
const ANSWERS = 4;
/** How long after the ending the producers keep what they could not write. */
const HELD_MS = 60_000;

/** S01, S02: PostgreSQL goes away in the middle of answers and comes back within the minute. */
export async function losePostgres(cluster: Cluster): Promise<void> {
  const { visitor, proxy, figures, postgres, random } = cluster;
  const turns: Asked[] = [];
  for (let at = 0; at < ANSWERS; at += 1) turns.push(await ask(cluster, TOKENS));
  const offset = random.between(3, 40);
  // Each is past its reads from the database before it calls the model.
  await Promise.all(turns.map(({ reader }) => reader.upTo(offset)));
  console.log(`  PostgreSQL killed after frame ${offset} of each`);
  await postgres.kill();
  await Promise.all(turns.map(({ reader }) => reader.done));
  const cut = turns.filter(({ reader }) => reader.text() !== answerOf(TOKENS)).length;
  figures.note(`S02 answers cut for their reader without PostgreSQL, of ${ANSWERS}`, cut, { is: 0 });
  const refused = await visitor.ask(proxy.url, crypto.randomUUID(), 'm1', 'x');
  figures.note('S01 status of a message sent meanwhile', refused.status, { is: 503 });
  const beside = await cluster.startBeside({ isDatabaseDown: true });
  const health = async () => (await fetch(`${beside.url}/api/health`)).status;
  figures.note('S01 health of an instance started meanwhile', await health(), { is: 503 });

  const backAt = performance.now();
  await postgres.start();
  await untilTrue('its health', 30_000, async () => (await health()) === 200);
  await beside.signal('SIGKILL');
  const waits = await Promise.all(turns.map((turn) => untilWritten(cluster, turn, backAt)));
  const written = waits.filter((wait) => wait !== null);
  const missing = ANSWERS - written.length;
  figures.note('S02 answers not written once PostgreSQL was back', missing, { is: 0 });
  figures.note('S02 PostgreSQL back → answers written, slowest', greatest(written), { max: HELD_MS, unit: ' ms' });
}

/** Ms until the whole answer was in the store as complete; null if it never was. */
async function untilWritten({ visitor, proxy }: Cluster, turn: Asked, backAt: number): Promise<number | null> {
  try {
    await untilTrue('the late write', HELD_MS, async () => {
      const view = await visitor.stored(proxy.url, turn.sessionId).catch(() => null);
      return view?.messages.at(-1)?.metadata.status === 'complete' && storedText(view) === answerOf(TOKENS);
    });
    return performance.now() - backAt;
  } catch {
    return null;
  }
}
