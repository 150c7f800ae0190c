// Which files a question about places passes between the composer and the marker. Each folder on its way is entered by
// one file, and what is done to the question there has its file too. Counted are these, and every file on a chain of
// imports from the entrance to one of them: the layers that somebody who follows the question has to read. Not counted
// are imports of types; what is beside the way: words, and other tools than the one that searches; what puts folders
// together once, before any question; and the chain of providers (lib/providers/index.ts, chain.ts …), which is the same
// for every port.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Entrance → what is done there. */
const WAY = {
  // Written, with what goes along; sent; its answer folded to a map, and drawn.
  'components/workspace.tsx': [
    'components/chat/composer.tsx',
    'components/chat/use-composing.ts',
    'components/chat/use-facts.ts',
    'components/chat/session/transport.ts',
    'lib/map/reduce.ts',
    'components/map/use-camera.ts',
    'components/map/layers/marker.tsx',
  ],
  'components/chat/session/transport.ts': ['components/sessions/site-fetch.ts'],
  // Whose it is, where it comes from, what it says; its answer as events.
  'app/api/chat/route.ts': ['owner-cookie', 'origin', 'read-json', 'bodies', 'event-stream'].map(
    (name) => `lib/http/${name}.ts`,
  ),
  // Allowed, told with its history, answered, written down, read.
  'lib/chat/chat.ts': [
    'lib/chat/turn/budgets.ts',
    'lib/chat/conversation/history.ts',
    'lib/chat/conversation/prompt.ts',
    'lib/chat/turn/answer.ts',
    'lib/chat/turn/tool-context.ts',
    'lib/chat/log/record-chunks.ts',
    'lib/chat/log/message-builder.ts',
    'lib/chat/log/read-turn.ts',
  ],
  'lib/models/dashscope/index.ts': ['key-pool', 'retry-policy', 'request-body', 'sse', 'tidy-deltas', 'tool-calls'].map(
    (name) => `lib/models/dashscope/${name}.ts`,
  ),
  'lib/tools/bind.ts': ['lib/tools/resolve-place.ts', 'lib/tools/search-places/index.ts'],
  'lib/providers/places/embedded.ts': [],
  'lib/gazetteer/gazetteer.ts': [],
  'lib/store/sql-store.ts': ['lib/store/turns.ts', 'lib/store/messages.ts'],
  'lib/streams/memory.ts': [],
};
const BESIDE = /^lib\/(?:i18n\/|tools\/(?!search-places|mend\/)[a-z-]+\/|store\/share|chat\/turn\/run-tool)/;

/** The files on the way, sorted by name. Throws if one that is named above has moved or is no longer reached. */
export function filesOnTheWay(root = '.') {
  const importsOf = new Map(
    ['app', 'components', 'lib']
      .flatMap((folder) => filesIn(root, folder))
      .filter((file) => !BESIDE.test(file))
      .map((file) => [file, importsIn(root, file)]),
  );
  const importersOf = new Map([...importsOf.keys()].map((file) => [file, []]));
  for (const [file, imports] of importsOf) for (const imported of imports) importersOf.get(imported)?.push(file);

  const passed = new Set();
  for (const [entrance, stages] of Object.entries(WAY)) {
    if (!importsOf.has(entrance)) throw new Error(`${entrance} is not there: correct scripts/measure/journey.mjs`);
    passed.add(entrance);
    const below = reachedFrom(entrance, importsOf);
    for (const stage of stages) {
      if (!below.has(stage)) throw new Error(`${stage} is not reached from ${entrance}`);
      for (const file of reachedFrom(stage, importersOf)) if (below.has(file)) passed.add(file);
    }
  }
  return [...passed].sort();
}

function reachedFrom(start, next) {
  const reached = new Set([start]);
  for (const file of reached) for (const other of next.get(file) ?? []) reached.add(other);
  return reached;
}

function filesIn(root, folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, name))
    .filter((file) => /\.tsx?$/.test(file));
}

/** Project files whose values a file imports, now or later. */
function importsIn(root, file) {
  const text = readFileSync(join(root, file), 'utf8');
  const statements = text.matchAll(
    /(?:^|\n)(?:import|export)\s+(type\s+)?([^;'"]*?)\s*(?:from\s*)?'(\.[^']+)'|import\('(\.[^']+)'\)/g,
  );
  return [...statements].flatMap(([, isType, names, from, later]) => {
    const isOfTypes = isType || /^\{(\s*type\s[^,]+,?)+\s*\}$/.test(names ?? '');
    return isOfTypes ? [] : [relative('.', join(dirname(file), from ?? later))];
  });
}
