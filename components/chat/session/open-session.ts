import { api } from '../../sessions/api.ts';
import { introduce } from '../../sessions/site-fetch.ts';
import type { PageError } from '../error-of.ts';
import { type LiveSession, type LiveSettings, liveSession } from './live-session.ts';
import { loadSession } from './loaded-session.ts';

export interface OpenSettings extends Pick<LiveSettings, 'sessionId' | 'onView' | 'onChanged'> {
  /** Whether the server may know the session; a new one is not asked for. */
  isKnown: boolean;
  /** It is there, and takes actions. */
  onLive(session: LiveSession): void;
  /** It could not be read. */
  onFailed(error: PageError): void;
}

/**
 * Loads a session, then keeps it live until the function that is returned is called. Only from here the chat SDK is
 * reached, so that the page paints before the SDK is there.
 */
export function openSession({ isKnown, onLive, onFailed, ...settings }: OpenSettings): () => void {
  let live: LiveSession | null = null;
  let isClosed = false;
  const begin = (found: Pick<LiveSettings, 'initial' | 'isMissing'>) => {
    live = liveSession({ ...settings, ...found });
    onLive(live);
  };

  void introduce();
  if (!isKnown) begin({ initial: null, isMissing: false });
  else {
    loadSession(api, settings.sessionId).then((loading) => {
      if (isClosed) return;
      if (loading.state === 'failed') onFailed(loading.error);
      else if (loading.state === 'missing') begin({ initial: null, isMissing: true });
      else begin({ initial: loading.session, isMissing: false });
    });
  }
  return () => {
    isClosed = true;
    live?.close();
  };
}
