import { isOutdated } from '../../ui/is-outdated.ts';
import { loadTwice } from '../../ui/load-twice.ts';
import { errorOf } from '../error-of.ts';
import type { OpenSettings } from './live-session.ts';

/** Brings what opens sessions, and with it the chat SDK. */
export type LoadOpener = () => Promise<(settings: OpenSettings) => () => void>;

/** One session that is to be opened. */
export interface Opening {
  /** Loads what opens it, and opens it. Once, however often it is called. */
  begin(): void;
  close(): void;
}

export const NOTHING_OPEN: Opening = { begin() {}, close() {} };

/**
 * An opening that has not begun. If what opens sessions does not come, it has failed like one that could not be read,
 * and may be opened again; if a newer build has taken its place, the page is to be reloaded.
 */
export function opening(load: LoadOpener, settings: OpenSettings): Opening {
  let hasBegun = false;
  let isClosed = false;
  let close = () => {};
  return {
    begin() {
      if (hasBegun) return;
      hasBegun = true;
      loadTwice(load).then(
        (openSession) => {
          if (!isClosed) close = openSession(settings);
        },
        async (cause) => {
          const isOld = navigator.onLine !== false && (await isOutdated());
          if (!isClosed)
            settings.onFailed(errorOf(isOld ? new Error('version') : new TypeError('not loaded', { cause })));
        },
      );
    },
    close() {
      isClosed = true;
      close();
    },
  };
}
