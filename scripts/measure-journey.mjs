// `node scripts/measure-journey.mjs [--list] [root]`: how many files a question about places passes between the composer and
// the marker. Each room on its way is entered by one file, and what is done to the question there has its file too. Counted
// are these, and every file on a chain of imports from the entrance to one of them: the layers that somebody who follows the
// question has to read. Imports of types do not count, nor does what is beside the way: words, and other tools than the one
// that searches. What puts rooms together runs once, before any question, and is not on the way either.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Entrance → what is done there. After a bar: where it was before, so that old commits can be measured too. */
const WAY = {
  // Written, with what goes along; sent; its answer folded to a map, and drawn.
  'components/workspace.tsx': [
    'components/chat/composer.tsx',
    'components/chat/use-composing.ts',
    'components/chat/use-facts.ts',
    'components/chat/session/transport.ts|components/chat/transport.ts',
    'lib/map/reduce.ts',
    'components/map/use-camera.ts',
    'components/map/layers/marker.tsx',
  ],
  'components/chat/session/transport.ts|components/chat/transport.ts': ['components/sessions/site-fetch.ts'],
  // Whose it is, where it comes from, what it says; its answer as events.
  'app/api/chat/route.ts': ['owner-cookie', 'origin', 'read-json', 'bodies', 'event-stream'].map(
    (name) => `lib/http/${name}.ts|lib/server/${name}.ts`,
  ),
  // Allowed, told with its history, answered, written down, read.
  'lib/chat/chat.ts': [
    'lib/chat/turn/budgets.ts|lib/chat/budgets.ts',
    'lib/chat/conversation/history.ts|lib/chat/history.ts',
    'lib/chat/conversation/prompt.ts|lib/chat/prompt.ts',
    'lib/chat/turn/answer.ts|lib/chat/answer.ts',
    'lib/chat/turn/tool-context.ts|lib/chat/tool-context.ts',
    'lib/chat/log/record-chunks.ts|lib/chat/record-chunks.ts',
    'lib/chat/log/message-builder.ts|lib/chat/message-builder.ts',
    'lib/chat/log/read-turn.ts|lib/chat/read-turn.ts',
  ],
  'lib/models/dashscope/index.ts': ['key-pool', 'retry-policy', 'request-body', 'sse', 'tidy-deltas', 'tool-calls'].map(
    (name) => `lib/models/dashscope/${name}.ts`,
  ),
  'lib/tools/bind.ts': ['lib/tools/resolve-place.ts', 'lib/tools/search-places/index.ts|lib/tools/search-places.ts'],
  'lib/providers/places/embedded.ts': [],
  'lib/gazetteer/gazetteer.ts': [],
  'lib/store/sql-store.ts': ['lib/store/turns.ts', 'lib/store/messages.ts'],
  'lib/streams/memory.ts': [],
};
const BESIDE = new RegExp(
  [
    'lib/i18n/',
    // Other tools, and as they lay before each had a folder; the doors of shares and of tools without a model.
    'lib/tools/(?!search-places|mend/)[a-z-]+/',
    'lib/tools/(ask-user|buffer|climate|get-|locate|map-(draw|edit|view)|measure|outing-|plan-|route|travel-|trip-|weather)',
    'lib/store/share',
    'lib/chat/(turn/)?run-tool',
  ].join('|'),
);

const root = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '.';
const importsOf = new Map(
  ['app', 'components', 'lib']
    .flatMap(filesIn)
    .filter((file) => !BESIDE.test(file))
    .map((file) => [file, importsIn(file)]),
);
const importersOf = new Map([...importsOf.keys()].map((file) => [file, []]));
for (const [file, imports] of importsOf) for (const imported of imports) importersOf.get(imported)?.push(file);

const passed = new Set();
for (const [entrance, stages] of Object.entries(WAY)) {
  passed.add(placeOf(entrance));
  const below = reachedFrom(placeOf(entrance), importsOf);
  for (const stage of stages.map(placeOf)) {
    if (!below.has(stage)) throw new Error(`${stage} is not reached from ${placeOf(entrance)}`);
    for (const file of reachedFrom(stage, importersOf)) if (below.has(file)) passed.add(file);
  }
}
if (process.argv.includes('--list')) console.log([...passed].sort().join('\n'));
console.log(`${passed.size} files from the composer to the marker`);

function placeOf(places) {
  const found = places.split('|').find((place) => existsSync(join(root, place)));
  if (!found) throw new Error(`${places}: not there; say in scripts/measure-journey.mjs where it is now`);
  return found;
}

function reachedFrom(start, next) {
  const reached = new Set([start]);
  for (const file of reached) for (const other of next.get(file) ?? []) reached.add(other);
  return reached;
}

function filesIn(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, name))
    .filter((file) => /\.tsx?$/.test(file));
}

/** Project files whose values a file imports, now or later. */
function importsIn(file) {
  const text = readFileSync(join(root, file), 'utf8');
  const statements = text.matchAll(
    /(?:^|\n)(?:import|export)\s+(type\s+)?([^;'"]*?)\s*(?:from\s*)?'(\.[^']+)'|import\('(\.[^']+)'\)/g,
  );
  return [...statements].flatMap(([, isType, names, from, later]) => {
    const isOfTypes = isType || /^\{(\s*type\s[^,]+,?)+\s*\}$/.test(names ?? '');
    return isOfTypes ? [] : [relative('.', join(dirname(file), from ?? later))];
  });
}
