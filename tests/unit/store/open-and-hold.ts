// Opens the SQLite store at argv[2], reports the result, and holds it until killed.
import { createStore } from '../../../lib/store/index.ts';

const store = createStore({ kind: 'sqlite', path: process.argv[2] ?? '' });
try {
  await store.open();
  console.log('open');
  setInterval(() => {}, 1_000);
} catch (error) {
  console.log(error instanceof Error && 'detail' in error ? error.detail : error);
  process.exit(3);
}
