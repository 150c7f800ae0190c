import { sitePath } from '../../lib/site-path.ts';

const PREFIX = `wentu:${sitePath('')}:`;
/** As components/offline/worker.js names it. */
const OPENED = `${PREFIX}opened`;

/** Whether the service worker keeps conversations in this browser. */
export async function hasCopies(): Promise<boolean> {
  if (typeof caches === 'undefined' || !(await caches.has(OPENED))) return false;
  return (await (await caches.open(OPENED)).keys()).length > 0;
}

/** Removes the conversations that this browser keeps; those on the server stay. */
export async function removeCopies(): Promise<void> {
  await caches.delete(OPENED);
}

/** Removes everything that a service worker of this app keeps. */
export async function removeAll(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(names.map((name) => caches.delete(name)));
}
