import { type Asked, ask, type Cluster, instanceAt, readElsewhere, storedStatus } from './cluster.ts';
import { type Following, follow } from './follow.ts';
import { pause, untilTrue } from './instance.ts';
import { endingsOf, storedText } from './visitor.ts';

const ASLEEP_MS = 20_000;
/** Several times the period of saves and heartbeats: anybody who still wants to write has written. */
const AWAKE_MS = 4_000;

/**
 * X08: the producer of two answers sleeps beyond its leases. The long one is left alone; the short one, which the model
 * meanwhile ends, is continued on the other instance. Then the producer wakes up and must not write anything.
 */
export async function pauseProducer(cluster: Cluster): Promise<void> {
  const { visitor, figures, random, proxy } = cluster;
  const long = await ask(cluster, 2_000);
  const short = await askAlso(cluster, long.producer, 300);
  const elsewhere = [await readElsewhere(cluster, long), await readElsewhere(cluster, short)];
  const offset = random.between(10, 50);
  await short.reader.upTo(offset);
  console.log(`  asleep after frame ${offset}`);
  const asleepAt = performance.now();
  await instanceAt(cluster, long.producer).signal('SIGSTOP');
  await untilTrue('the proxy to notice', 10_000, async () => !proxy.isUp(long.producer));
  await Promise.all(elsewhere.map(({ done }) => done));
  const slowestMs = Math.max(...elsewhere.map((reader) => reader.endedAt())) - asleepAt;
  figures.note("X08 a reader's ending after its producer fell asleep", slowestMs, { max: 15_000, unit: ' ms' });
  for (const { sessionId } of [long, short]) {
    const isMarked = async () => (await storedStatus(cluster, sessionId)) === 'interrupted';
    await untilTrue('the interrupted mark', 20_000, isMarked);
  }
  const second = await goOn(cluster, short);
  await second.done;
  await pause(Math.max(0, ASLEEP_MS - (performance.now() - asleepAt)));

  const before = [await shown(cluster, long), await shown(cluster, short)];
  const wokenAt = performance.now();
  await instanceAt(cluster, long.producer).signal('SIGCONT');
  await long.upstream()?.closed;
  figures.note('X08 woken producer → its upstream closed', performance.now() - wokenAt, { max: 5_000, unit: ' ms' });
  await Promise.all([long.reader.done, short.reader.done]);
  await pause(AWAKE_MS);
  const after = [await shown(cluster, long), await shown(cluster, short)];
  const changed = after.filter((answer, at) => answer !== before[at]).length;
  figures.note('X08 answers that a woken producer changed', changed, { is: 0 });
  const told = [long, short].map(({ reader }) => endingsOf(reader.chunks).join() || 'nothing');
  console.log(`  its own readers were told: ${told.join(', ')}`);
  const falsely = Number(told[0] !== 'error') + Number(told[1] !== 'finish' && told[1] !== 'error');
  figures.note('X08 readers whom it told another ending than the stored one', falsely, { is: 0 });
  const view = await visitor.stored(proxy.url, short.sessionId);
  const isOne = view?.messages.at(-1)?.metadata.status === 'complete' && storedText(view) === second.text();
  figures.note('X08 continued answers with double text or a foreign ending', Number(!isOne), { is: 0 });
}

/** Asks until this instance takes it; whatever the other took is stopped. */
async function askAlso(cluster: Cluster, producer: number, tokens: number): Promise<Asked> {
  for (;;) {
    const turn = await ask(cluster, tokens);
    if (turn.producer === producer) return turn;
    await turn.reader.upTo(3);
    await cluster.visitor.stop(cluster.proxy.url, turn.sessionId);
    await turn.reader.done;
    // An odd number of requests, so that the next question goes to the other instance.
    await storedStatus(cluster, turn.sessionId);
  }
}

/** Continues the interrupted answer on the instance that is awake. */
async function goOn({ visitor, proxy }: Cluster, turn: Asked): Promise<Following> {
  const answer = (await visitor.stored(proxy.url, turn.sessionId))?.messages.at(-1);
  const response = await visitor.goOn(proxy.url, turn.sessionId, answer?.id ?? '');
  if (!response.ok) throw new Error(`Continue was answered with status ${response.status}`);
  const reader = follow({ visitor, url: proxy.url, sessionId: turn.sessionId }, response);
  turn.readers.push(reader);
  return reader;
}

/** Everything the store says about the conversation. */
async function shown({ visitor, proxy }: Cluster, { sessionId }: Asked): Promise<string> {
  return JSON.stringify((await visitor.stored(proxy.url, sessionId))?.messages);
}
