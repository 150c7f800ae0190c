import type { PackedShapes } from '../../lib/files/packed.ts';

const DATABASE = 'wentu-files';
const STORE = 'shapes';
/** So many files are kept; those added longest ago go first. */
const MOST_FILES = 30;

interface Kept {
  hash: string;
  addedMs: number;
  shapes: PackedShapes;
}

/** Those of this page; the browser's own store may be closed to it. */
const known = new Map<string, PackedShapes>();

/** Keeps all the shapes of a file in this browser, under the hash of its content. Never throws. */
export async function keepShapes(hash: string, shapes: PackedShapes): Promise<void> {
  known.set(hash, shapes);
  await inStore('readwrite', (store) => {
    store.put({ hash, addedMs: Date.now(), shapes } satisfies Kept);
    const all = store.index('addedMs').openKeyCursor(null, 'prev');
    let seen = 0;
    all.onsuccess = () => {
      if (!all.result) return;
      if (++seen > MOST_FILES) store.delete(all.result.primaryKey);
      all.result.continue();
    };
  });
}

/** All the shapes of a file that was added in this browser; undefined if it was not. Never throws. */
export async function wholeShapes(hash: string): Promise<PackedShapes | undefined> {
  const here = known.get(hash);
  if (here) return here;
  let request: IDBRequest<Kept | undefined> | undefined;
  await inStore('readonly', (store) => {
    request = store.get(hash);
  });
  const found = request?.readyState === 'done' ? request.result?.shapes : undefined;
  if (found) known.set(hash, found);
  return found;
}

/** Forgets the files of all conversations. Never throws. */
export async function forgetShapes(): Promise<void> {
  known.clear();
  await inStore('readwrite', (store) => store.clear());
}

async function inStore(mode: IDBTransactionMode, work: (store: IDBObjectStore) => void): Promise<void> {
  try {
    const database = await opened();
    try {
      await new Promise<void>((resolve, reject) => {
        const transaction = database.transaction(STORE, mode);
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
        work(transaction.objectStore(STORE));
      });
    } finally {
      database.close();
    }
  } catch {
    // A private window, a full disk: the page still has what it read itself.
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore(STORE, { keyPath: 'hash' }).createIndex('addedMs', 'addedMs');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}
