// Calls an address every ten milliseconds, in a process of its own, which nothing else keeps busy; bench-region/served.ts starts it.
// Argument: the address. Any message: it answers with the milliseconds that each call has taken since the last one.
import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

const PAUSE_MS = 10;
const [, , url = ''] = process.argv;
const agent = new Agent({ keepAlive: true });
let times: number[] = [];

process.on('message', () => {
  process.send?.(times);
  times = [];
});
process.once('disconnect', () => process.exit());

for (;;) {
  const before = performance.now();
  await call();
  times.push(performance.now() - before);
  await wait(PAUSE_MS);
}

function call(): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => response.resume().once('end', resolve)).once('error', reject);
  });
}
