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
 * An opening that has not begun. `onFailure`: what opens sessions could not be loaded; without a network, the session
 * could not be read, and may be opened again.
 */
export function opening(load: LoadOpener, settings: OpenSettings, onFailure: (cause: unknown) => void): Opening {
  let hasBegun = false;
  let isClosed = false;
  let close = () => {};
  return {
    begin() {
      if (hasBegun) return;
      hasBegun = true;
      load().then(
        (openSession) => {
          if (!isClosed) close = openSession(settings);
        },
        (cause) => {
          if (navigator.onLine === false) settings.onFailed(errorOf(new TypeError('no network', { cause })));
          else onFailure(cause);
        },
      );
    },
    close() {
      isClosed = true;
      close();
    },
  };
}
