import { loadGazetteer } from '../lib/gazetteer/load.ts';
import { lexiconsOf } from '../lib/runtime/lexicons.ts';
import { readHistory } from '../tests/fixtures/utterances/history.ts';
import {
  accuracyOf,
  type Outcome,
  outcomeOf,
  readUtterances,
  utteranceFiles,
} from '../tests/fixtures/utterances/score.ts';
import { printPublic } from './train-intents/print-public.ts';
import { publicOutcomes } from './train-intents/public-accuracy.ts';

// Prints how well the embedded model understands the utterances of tests/fixtures/utterances. Arguments: names of files
// there (default: all), and --quiet to omit the failures.
const args = process.argv.slice(2);
const isQuiet = args.includes('--quiet');
const option = (name: string) => (args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : undefined);
const named = args.filter((arg, at) => !arg.startsWith('--') && !['--data', '--source'].includes(args[at - 1] ?? ''));
const files = named.length > 0 ? named : utteranceFiles();

const gazetteer = loadGazetteer();
const lexicons = lexiconsOf(() => gazetteer);
const data = option('data');
if (data) {
  printPublic(publicOutcomes(data, lexicons, option('source')), isQuiet);
  process.exit();
}
const started = performance.now();
const outcomes = files.flatMap(readUtterances).map((utterance) => outcomeOf(utterance, lexicons));
const elapsedMs = performance.now() - started;

const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
const print = (title: string, some: Outcome[]) => {
  const { tool, args: parts, noTool } = accuracyOf(some);
  console.log(
    `${title.padEnd(16)} ${String(some.length).padStart(4)}   tool ${percent(tool).padStart(7)}   arguments ${percent(parts).padStart(7)}   no tool left alone ${percent(noTool).padStart(7)}`,
  );
};
const toolOf = ({ utterance: { expect } }: Outcome) =>
  expect.tool === null ? 'none' : Array.isArray(expect.tool) ? 'several' : expect.tool;

if (!isQuiet) {
  for (const { utterance, calls, isTool, isArgs } of outcomes) {
    if (isTool && isArgs) continue;
    const { tool, args: parts } = utterance.expect;
    console.log(`${isTool ? 'args' : 'TOOL'} ${utterance.context ? `(${utterance.context}) ` : ''}${utterance.text}`);
    console.log(`     want ${JSON.stringify(tool)} ${JSON.stringify(parts ?? {})}`);
    console.log(
      `     got  ${calls.map(({ name, input }) => `${name} ${JSON.stringify(input)}`).join(' & ') || 'none'}`,
    );
  }
}
for (const tool of [...new Set(outcomes.map(toolOf))].sort()) {
  print(
    tool,
    outcomes.filter((outcome) => toolOf(outcome) === tool),
  );
}
for (const lang of ['zh', 'en'])
  print(
    lang,
    outcomes.filter(({ utterance }) => utterance.lang === lang),
  );
print('all', outcomes);
console.log(`${(elapsedMs / Math.max(1, outcomes.length)).toFixed(2)} ms an utterance`);
if (named.length === 0) {
  console.log('\nfirst runs on messages that the model had not been mended with:');
  for (const { date, model, files: of, zh, en } of readHistory().filter(({ blind }) => blind)) {
    console.log(`${date} ${of.join(', ')} by the model of ${model}`);
    for (const [lang, { count, tool, args: parts, noTool }] of Object.entries({ zh, en })) {
      console.log(
        `  ${lang} ${String(count).padStart(4)}   tool ${percent(tool)}   arguments ${percent(parts)}   no tool left alone ${percent(noTool)}`,
      );
    }
  }
}
