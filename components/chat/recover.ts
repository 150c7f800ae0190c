import { waitOrAbort } from '../../lib/wait.ts';
import type { SessionsApi } from '../sessions/api.ts';
import { type LoadedSession, loadSession } from './loaded-session.ts';

const WAITS_MS = [300, 700, 1_500, 3_000, 5_000, 8_000, 8_000, 8_000];

/**
 * Reads a session again after its connection was lost, waiting longer each time. null: given up, aborted, or the
 * session is gone. The answer may have continued or ended meanwhile: the server knows.
 */
export async function recoverSession(
  api: SessionsApi,
  sessionId: string,
  signal: AbortSignal,
  wait: (ms: number, signal: AbortSignal) => Promise<void> = waitFor,
): Promise<LoadedSession | null> {
  for (const ms of WAITS_MS) {
    await wait(ms, signal);
    if (signal.aborted) return null;
    const loading = await loadSession(api, sessionId);
    if (signal.aborted || loading.state === 'missing') return null;
    if (loading.state === 'loaded') return loading.session;
  }
  return null;
}

/** Ends at once when the browser is back online. */
async function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  const online = new AbortController();
  const onOnline = () => online.abort();
  window.addEventListener('online', onOnline);
  await waitOrAbort(ms, AbortSignal.any([signal, online.signal]));
  window.removeEventListener('online', onOnline);
}
