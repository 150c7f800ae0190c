import { cookiePath, sitePath } from '../../lib/site-path.ts';
import { removeAll } from './copies.ts';

/** While the page stays open, a new version is looked for at most this often, ms. */
const LOOK_AGAIN_MS = 3_600_000;

/**
 * Registers the service worker. onNewVersion: a newer one waits; the function that it gets lets it take over and loads
 * the page again. Never throws: without a worker everything works that needs none.
 */
export async function keepOffline(onNewVersion: (take: () => void) => void): Promise<void> {
  try {
    const { serviceWorker } = navigator;
    const had = serviceWorker.controller !== null;
    const options = { scope: cookiePath(), updateViaCache: 'none' } as const;
    const registration = await serviceWorker.register(sitePath('/sw.js'), options);
    if (!had) void serviceWorker.ready.then(({ active }) => active?.postMessage({ do: 'keep', urls: loadedUrls() }));
    offer(registration, onNewVersion);
    lookAgain(registration);
  } catch {
    // A private window, a policy, a script that did not arrive.
  }
}

/** The site no longer wants one: takes away what an earlier visit left. */
export async function keepNothing(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.getRegistration(cookiePath());
    if (!(await registration?.unregister())) return;
    await removeAll();
  } catch {
    // Nothing was left.
  }
}

const loadedUrls = () => performance.getEntriesByType('resource').map(({ name }) => name);

function offer(registration: ServiceWorkerRegistration, onNewVersion: (take: () => void) => void): void {
  const tell = async (worker: ServiceWorker | null) => {
    // The first worker of a browser is no new version.
    if (!worker || !navigator.serviceWorker.controller) return;
    const takeOver = () => worker.postMessage({ do: 'take over' });
    // A page that came from the server just now is of the new version already.
    if (await isOfItsBuild(worker)) return takeOver();
    onNewVersion(() => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      takeOver();
    });
  };
  void tell(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => worker.state === 'installed' && void tell(worker));
  });
}

function isOfItsBuild(worker: ServiceWorker): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ do: 'compare', urls: loadedUrls() }, [port2]);
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<boolean>) => resolve(data);
  });
}

function lookAgain(registration: ServiceWorkerRegistration): void {
  let lookedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - lookedAt < LOOK_AGAIN_MS) return;
    lookedAt = Date.now();
    registration.update().catch(() => {});
  });
}
