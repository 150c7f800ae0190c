import { showTrouble } from './load-trouble.ts';
import { loadTwice, NotLoaded } from './load-twice.ts';

/**
 * What `load` imports, for something that was pressed. If it does not come, the page says so, and what was pressed goes
 * on when the reader tries again or the network is back. Null once that is declined.
 */
export function loadOrAsk<T>(load: () => Promise<T>): Promise<T | null> {
  return loadTwice(load).catch((error: unknown) => {
    return new Promise<T | null>((resolve, reject) => {
      const end = () => {
        hide();
        removeEventListener('online', again);
      };
      const again = () => {
        end();
        loadOrAsk(load).then(resolve, reject);
      };
      const close = () => {
        end();
        resolve(null);
      };
      const hide = showTrouble({ again, close, isBroken: !(error instanceof NotLoaded) });
      addEventListener('online', again);
    });
  });
}
