import { withCourtesy } from './train-intents/courtesy.ts';
import { exampleOf } from './train-intents/examples.ts';
import { ownRows, publicRows, type Row } from './train-intents/rows.ts';
import { SHAPES, type Trained } from './train-intents/shapes.ts';
import type { Example } from './train-intents/train-weights.ts';

// Compares kinds of models for the intents: on the dev rows, and on each public source after training without it.
// --data FOLDER; --shapes linear,hidden,bayes. Prints the share of right tools, and of messages that fire a tool for nothing.
const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const given = publicRows(option('data'));
const own = ownRows();
const intents = [...new Set([...own, ...given].map(({ tool }) => tool))].sort();
const examples = new Map<Row, Example>();
const exampleFor = (row: Row) => {
  const example = examples.get(row) ?? exampleOf(row, intents);
  examples.set(row, example);
  return example;
};
const polite = withCourtesy(own).map(exampleFor);
const isTool = ({ tool }: Row) => tool !== 'none';

function figures(rows: Row[], trained: Trained): { tool: number; fired: number } {
  const named = rows.map((row) => {
    const chances = trained(exampleFor(row).features);
    return { row, tool: intents[chances.indexOf(Math.max(...chances))] ?? 'none' };
  });
  const share = (some: typeof named, isSo: (one: (typeof named)[number]) => boolean) =>
    some.length === 0 ? Number.NaN : some.filter(isSo).length / some.length;
  return {
    tool: share(
      named.filter(({ row }) => isTool(row)),
      ({ row, tool }) => tool === row.tool,
    ),
    fired: share(
      named.filter(({ row }) => !isTool(row)),
      ({ tool }) => tool !== 'none',
    ),
  };
}

const percent = (value: number) => (Number.isNaN(value) ? '    –' : `${(value * 100).toFixed(1).padStart(5)}`);
const mean = (values: number[]) => {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
};
for (const [name, shape] of Object.entries(SHAPES)) {
  if (!(option('shapes') ?? name).split(',').includes(name)) continue;
  const train = given.filter(({ split }) => split === 'train');
  const model = shape([...polite, ...withCourtesy(train).map(exampleFor)], intents);
  for (const lang of ['zh', 'en']) {
    const { tool, fired } = figures(
      given.filter((row) => row.split === 'dev' && row.lang === lang),
      model,
    );
    console.log(
      `${name.padEnd(8)} dev ${lang.padEnd(18)} tool ${percent(tool)} %   fired for nothing ${percent(fired)} %`,
    );
  }
  const apart = [...new Set(given.map(({ source }) => source))].map((source) => {
    const without = shape([...polite, ...given.filter((row) => row.source !== source).map(exampleFor)], intents);
    const rows = given.filter((row) => row.source === source);
    const { tool, fired } = figures(rows, without);
    console.log(`${name.padEnd(8)} without ${source.padEnd(18)} tool ${percent(tool)} %   fired ${percent(fired)} %`);
    // A handful of messages says nothing of a source.
    return { tool: rows.filter(isTool).length < 20 ? Number.NaN : tool, fired };
  });
  console.log(
    `${name.padEnd(8)} sources, averaged      tool ${percent(mean(apart.map(({ tool }) => tool)))} %   fired ${percent(mean(apart.map(({ fired }) => fired)))} %`,
  );
}
