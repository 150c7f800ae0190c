import { parseArgs } from 'node:util';
import { QUESTIONS } from '../rehearsal/questions.ts';
import { mediocre } from './mediocre.ts';
import { SCENARIO_NAMES, startMockDashScope } from './server.ts';

const { values } = parseArgs({ options: { mediocre: { type: 'boolean' }, seed: { type: 'string', default: '1' } } });
const answer = values.mediocre ? { answer: mediocre(QUESTIONS, Number(values.seed)) } : {};

const port = Number(process.env.PORT ?? 21789);
const mock = await startMockDashScope({ port, paceMs: 25, countsTokens: true, ...answer });
console.log(`A DashScope stand-in${values.mediocre ? ' for a mediocre model' : ''} listens on ${mock.url}. In another shell:

  DASHSCOPE_BASE_URL=${mock.url} DASHSCOPE_API_KEY=sk-mock-0123456789 npm start

Faults are picked by the model's name, DASHSCOPE_MODEL=mock-<name>, or "mock-<name>~2" for the first two requests only:

  ${SCENARIO_NAMES.join('  ')}

"mock-tokens-200-50" sends 200 tokens at 50 a second; "mock-429-after-20" asks to wait 20 s; keys: sk-mock-revoked-1, sk-mock-arrears-1.
A message that holds "[mock:<name>]" picks the fault for itself.

-- --mediocre errs on the questions of tests/rehearsal/questions.ts as a mediocre model does; -- --seed N: in another way.`);
