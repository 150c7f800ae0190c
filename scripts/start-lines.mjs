import { createInterface } from 'node:readline';

/** What the framework says of where it listens: addresses without the base path, or such as 0.0.0.0. */
const ADDRESS = /^\s*- (?:Local|Network):/;
const READY = /Ready in /;
const EVERYWHERE = new Set(['0.0.0.0', '::', '[::]']);

/** A function that prints lines of a server; at the first that says it is ready, what `ready` resolves to as well. */
export function linesTo(print, ready) {
  let isReady = false;
  return async (line) => {
    if (ADDRESS.test(line)) return;
    print(line);
    if (isReady || !READY.test(line)) return;
    isReady = true;
    print(await ready());
  };
}

/** Passes on what a server prints. */
export function passOn(stdout, onLine) {
  createInterface({ input: stdout }).on('line', onLine);
}

/** Where to open the page, and what answers there. */
export function readyLine({ port, host, basePath, hasKey, hasDemo }) {
  const name = EVERYWHERE.has(host) ? 'localhost' : host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return `✓ Open http://${name}:${port}${basePath} · ${answering(hasKey, hasDemo)}`;
}

function answering(hasKey, hasDemo) {
  if (hasKey) return 'a model key is set';
  const how = 'DASHSCOPE_API_KEY in .env.local sets one, see README.md';
  return hasDemo ? `demo mode, no model key: ${how}` : `no model key, so questions get no answer: ${how}`;
}
