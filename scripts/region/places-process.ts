// Reads the places of an extract into the store of DATABASE_URL, in a process of its own, which places-beside.ts starts and ends.
// Argument: what to read, in JSON. Says how far it is, and at the end what it made or why it failed.
// Stops at any message, and when nobody listens any more.
import { readConfig } from '../../lib/config.ts';
import { createPlaceStore } from '../../lib/places-store/index.ts';
import { placesStep } from '../../lib/region/places/places-step.ts';
import { environment } from '../../lib/runtime/live-env.ts';
import type { PlacesAsked, PlacesMessage } from './places-message.ts';

const [, , asked = ''] = process.argv;
const { name, ...input } = JSON.parse(asked) as PlacesAsked;
const send = (message: PlacesMessage) => process.connected && process.send?.(message);

// Whoever has started it is told as well, and ends it in order.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
const stop = new AbortController();
for (const event of ['message', 'disconnect'] as const) process.once(event, () => stop.abort(new Error('stopped')));

const store = createPlaceStore(readConfig(environment()).config.database);
try {
  const read = placesStep(store, name, (report) => send({ kind: 'report', report }));
  const facts = await read({
    ...input,
    signal: stop.signal,
    onProgress: (...progress) => send({ kind: 'progress', progress }),
  });
  send({ kind: 'done', facts, peakKb: process.resourceUsage().maxRSS });
} catch (error) {
  send({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
} finally {
  await store.close();
  if (process.connected) process.disconnect();
}
