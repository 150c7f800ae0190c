// The process of its own in which a region's streets are asked: engine-child.ts starts it. Its arguments are the
// package of the engine, its configuration in JSON, and how many questions it answers at once.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { EngineMessage, EngineQuestion } from './streets-answer.ts';
import { valhallaError } from './valhalla-error.ts';

type Ask = (body: string) => Promise<string>;
type Actor = Record<'route' | 'matrix' | 'isochrone' | 'status', Ask>;

const METHODS: Record<string, keyof Actor> = {
  '/route': 'route',
  '/sources_to_targets': 'matrix',
  '/isochrone': 'isochrone',
  '/status': 'status',
};

/** As much as is read from a service. */
const MOST_CHARACTERS = 2 * 1024 * 1024;

const [, , folder = '', config = '', slots = '1'] = process.argv;
/** 0 is a process like any other, 1,000 the first that Linux ends when memory runs out. */
const EXPENDABLE = '800';
const send = (message: EngineMessage) => process.send?.(message);

// It ends with the server, which may still have questions when a terminal or a service manager signals to all.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));

beFirstToGo();
try {
  const { Actor } = createRequire(import.meta.url)(folder) as { Actor: new (config: string) => Actor };
  // One answers one question at a time.
  const idle = Array.from({ length: Number(slots) }, () => new Actor(config));
  process.on('message', (question: EngineQuestion) => {
    const actor = idle.pop();
    if (actor) void answer(actor, question).then(() => idle.push(actor));
  });
  send({ kind: 'ready' });
} catch (error) {
  send({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
}

async function answer(actor: Actor, { id, path, body }: EngineQuestion): Promise<void> {
  const { status, text } = await askOf(actor, path, body);
  const rss = process.memoryUsage.rss();
  if (text.length > MOST_CHARACTERS) send({ kind: 'too_large', id, rss });
  else send({ kind: 'answer', id, status, text, rss });
}

async function askOf(actor: Actor, path: string, body: string): Promise<{ status: number; text: string }> {
  const method = METHODS[path];
  try {
    if (!method) throw new Error(`no such path: ${path}`);
    return { status: 200, text: await actor[method](body) };
  } catch (error) {
    return { status: 400, text: JSON.stringify(valhallaError(error instanceof Error ? error.message : String(error))) };
  }
}

/** Where memory runs out, this process ends, which costs its questions, and not the server. */
function beFirstToGo(): void {
  try {
    writeFileSync('/proc/self/oom_score_adj', EXPENDABLE);
  } catch {
    // Not on Linux, or not allowed: then the largest goes first.
  }
}
