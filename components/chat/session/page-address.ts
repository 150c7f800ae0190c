import { sitePath } from '../../../lib/site-path.ts';

/** The session that the address names; null: a new conversation. */
export const sessionInAddress = (): string | null => new URLSearchParams(location.search).get('s');

/** The same, where it is what the server would take for a session. */
export function uuidInAddress(): string | null {
  const named = sessionInAddress();
  return named !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(named) ? named.toLowerCase() : null;
}

/** Goes to the address of a session, or of a new conversation: null. */
export function goToSession(id: string | null): void {
  history.pushState(null, '', addressOf(id));
}

/** From now on the address names the session; Back does not lead to the one without it. */
export function nameInAddress(id: string): void {
  const address = addressOf(id);
  if (`${location.pathname}${location.search}` !== address) history.replaceState(null, '', address);
}

const addressOf = (id: string | null) => sitePath(id === null ? '/' : `/?s=${id}`);

/** Listens to what happens to the page. Returns a function that unsubscribes. */
export function onPage(events: Partial<Record<'pagehide' | 'popstate' | 'online', () => void>>): () => void {
  for (const [name, listener] of Object.entries(events)) window.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of Object.entries(events)) window.removeEventListener(name, listener);
  };
}
