// `npm run rehearsal`: asks forty typical questions of a stand-in that errs as a mediocre model does, through the real service, and
// prints how each ended. -- --seed N: other errors, repeatable.
import { parseArgs } from 'node:util';
import { rehearse, summary } from '../tests/rehearsal/rehearse.ts';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' } } });
const rows = await rehearse(Number(values.seed));
console.log('needed  requests  ending');
for (const { question, needed, requests, wrong, said } of rows) {
  const ending = wrong === null ? 'right' : 'WRONG';
  console.log(`${String(needed).padStart(6)}${String(requests).padStart(10)}  ${ending}  ${question.text}`);
  if (wrong !== null) for (const line of [wrong, ...said]) console.log(`${' '.repeat(25)}${line}`);
}
const { right, of, perStep } = summary(rows);
console.log(`\n${right} of ${of} right, ${perStep.toFixed(2)} requests a needed step (seed ${values.seed})`);
