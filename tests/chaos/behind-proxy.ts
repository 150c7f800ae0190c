import { Agent, get, type IncomingMessage } from 'node:http';
import { get as getSecurely } from 'node:https';
import { type Asked, ask, type Cluster, instanceAt, readElsewhere } from './cluster.ts';
import { pause } from './instance.ts';
import { answerOf } from './questions.ts';
import { stopAnywhere } from './stop-anywhere.ts';
import { storedText } from './visitor.ts';

const TOKENS = 60;
const ASK_EVERY_MS = 150;
/** TOKENS come at 50 a second: a proxy that gathers them first would show the beginning at the end. */
const BEFORE_THE_END_MS = 600;

/** Restarts every instance, one after the other, while questions keep coming through the proxy. */
export async function restartBehind(cluster: Cluster, name: string): Promise<void> {
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

/** What a proxy's configuration can get wrong. */
export async function passThrough(cluster: Cluster, name: string): Promise<void> {
  const { figures, proxy } = cluster;
  const turn = await ask(cluster, TOKENS);
  const elsewhere = readElsewhere(cluster, turn);
  await turn.reader.upTo(5);
  const begunAt = performance.now();
  await turn.reader.done;
  const early = turn.reader.endedAt() - begunAt;
  figures.note(`D06 ${name}: answers that came in one piece`, Number(early < BEFORE_THE_END_MS), { is: 0 });
  const second = await elsewhere;
  await second.done;
  const changed = [turn.reader, second].filter((reader) => reader.text() !== answerOf(TOKENS)).length;
  figures.note(`D06 ${name}: readers, one through another instance, with another text`, changed, { is: 0 });

  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const health = `${proxy.url}/api/health`;
  const ports = [await localPort(health, agent), await localPort(health, agent)];
  agent.destroy();
  figures.note(`D06 ${name}: connections for two requests in a row`, new Set(ports).size, { is: 1 });

  const body = JSON.stringify({ text: ' '.repeat(2_000_000) });
  const big = await fetch(`${proxy.url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const isOurs = big.status === 413 && (await big.text()).includes('payload_too_large');
  figures.note(`D06 ${name}: 2 MB refused by somebody else than the app`, Number(!isOurs), { is: 0 });

  if (!proxy.secureUrl) return;
  const { headers } = await securely(`${proxy.secureUrl}/api/sessions`);
  const isSeen = /^__(Host|Secure)-/.test(headers['set-cookie']?.[0] ?? '') && 'strict-transport-security' in headers;
  figures.note(`D06 ${name}: HTTPS not seen behind it`, Number(!isSeen), { is: 0 });
}

function localPort(url: string, agent: Agent): Promise<number | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  get(url, { agent }, (response) => {
    const port = response.socket.localPort;
    response.resume().once('end', () => resolve(port));
  }).once('error', reject);
  return promise;
}

function securely(url: string): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  // The certificate is the proxy's own.
  getSecurely(url, { rejectUnauthorized: false }, (response) => resolve(response.resume())).once('error', reject);
  return promise;
}
