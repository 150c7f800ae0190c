import type { Figures } from '../chaos/figures.ts';
import { Attacker, cookieOf, waitOfOthers } from './attacker.ts';
import { answering, type FileMessage, fileOf, textOf } from './conversations.ts';

/** Ten shapes that slow Markdown parsers down, about 100 kB each. */
const PATHOLOGICAL: Record<string, string> = {
  emphasis: '*_'.repeat(50_000),
  brackets: '['.repeat(100_000),
  images: '![a]('.repeat(20_000),
  quotes: '> '.repeat(50_000),
  lists: Array.from({ length: 440 }, (_, at) => `${' '.repeat(at)}- a`).join('\n'),
  backticks: Array.from({ length: 440 }, (_, at) => `${'`'.repeat(at)} a`).join(' '),
  tags: '<a '.repeat(33_000),
  table: `${'|a'.repeat(20_000)}|\n${'|-'.repeat(20_000)}|\n`,
  references: `${'[a][a] '.repeat(14_000)}\n\n[a]: /b`,
  strikes: '~~a~'.repeat(25_000),
};

const MALFORMED: FileMessage[] = [
  { parts: [{ type: 'text', text: {} }] },
  { parts: [{ type: 'text' }] },
  { parts: [{ type: 'file', url: 'javascript:alert(1)', mediaType: 'image/png' }] },
  { parts: [{ type: 'data-error', data: { link: 'javascript:alert(1)' } }] },
  { parts: [{ type: 'tool-get_weather', toolCallId: 'c', state: 'odd' }] },
  { parts: ['text'] },
  { parts: [], metadata: { error: 'x' } },
  { parts: [], metadata: { error: { code: 'made_up' } } },
  { parts: [], metadata: { sentAt: {} } },
  { parts: [], metadata: { model: { a: 1 } } },
  { parts: [], metadata: { usage: 7 } },
  { parts: [], metadata: { view: { center: 'here' } } },
];

/** Imports `json` and shares it; returns the page's URL, or null if it was refused. */
async function shared(who: Attacker, json: ReturnType<typeof fileOf>): Promise<string | null> {
  const imported = await who.post('/api/sessions/import', json);
  if (imported.status >= 300) return null;
  const cookie = cookieOf(imported) ?? '';
  const share = await who.post('/api/shares', { sessionId: json.session.id }, { cookie });
  if (share.status !== 201) return null;
  return `/share/${(JSON.parse(share.text) as { id: string }).id}`;
}

/** Conversations made to freeze, crash or deceive. */
export async function attackContent(figures: Figures, port: number): Promise<void> {
  const other = new Attacker(port, '127.0.3.9');
  let slowest = 0;
  let longest = 0;
  for (const [at, [name, text]] of Object.entries(PATHOLOGICAL).entries()) {
    const who = new Attacker(port, `127.0.3.${10 + at}`);
    const path = await shared(who, answering(text));
    if (path === null) throw new Error(`${name} was not shared`);
    const { result, waitMs } = await waitOfOthers(other, () => who.ask(path));
    slowest = Math.max(slowest, result.ms);
    longest = Math.max(longest, waitMs);
    if (result.status !== 200) figures.note(`A01 status of the page with ${name}`, result.status, { is: 200 });
  }
  figures.note('A01 slowest share page of ten pathological texts', slowest, { max: 2_000, unit: ' ms' });
  figures.note('A01 longest wait of others meanwhile', longest, { max: 1_000, unit: ' ms' });

  let broken = 0;
  for (const [at, message] of MALFORMED.entries()) {
    const who = new Attacker(port, `127.0.3.${40 + at}`);
    const answer = await who.post('/api/sessions/import', fileOf([textOf('a'), message]));
    if (answer.status !== 400) broken += 1;
  }
  figures.note(`A07 malformed imports not refused with 400, of ${MALFORMED.length}`, broken, { is: 0 });

  const forger = new Attacker(port, '127.0.3.60');
  const words = { zh: '登录已过期', en: 'Session expired, sign in' };
  const error = {
    code: 'internal',
    title: words,
    cause: words,
    fix: words,
    link: 'javascript:alert(1)',
    retryable: true,
  };
  const path = await shared(forger, fileOf([textOf('a'), { parts: [], metadata: { error }, status: 'error' }]));
  const page = path === null ? '' : (await forger.ask(path)).text;
  const survived = ['sign in', '登录已过期', 'javascript:alert'].filter((word) => page.includes(word)).length;
  figures.note('A06 forged words and links on the public page', survived + Number(page === ''), { is: 0 });

  const many = Array.from({ length: 10_000 }, (_, at) => textOf(`message ${at} ${'z'.repeat(300)}`));
  const long = await shared(new Attacker(port, '127.0.3.61'), fileOf(many));
  const reader = new Attacker(port, '127.0.3.62');
  if (long === null) throw new Error('the long conversation was not shared');
  await reader.ask(long);
  const { result, waitMs } = await waitOfOthers(other, () => reader.ask(long));
  figures.note('A11 page of a share with 10,000 messages', result.bytes / 1024, { max: 600, unit: ' kB' });
  figures.note('A11 longest wait of others while it is opened', waitMs, { max: 700, unit: ' ms' });

  const eager = new Attacker(port, '127.0.3.63');
  let [served, unsaid] = [0, 0];
  for (let asked = 0; asked < 400; asked += 1) {
    const { status, headers } = await eager.ask(asked % 2 ? '/share/none' : `/%73hare/${crypto.randomUUID()}`);
    if (status === 404) served += 1;
    else if (status !== 429 || !(Number(headers['retry-after']) > 0) || !headers['content-security-policy'])
      unsaid += 1;
  }
  // At most twice a minute's budget: the next minute may begin meanwhile.
  figures.note('A11 of 400 share pages that one address opens at once, served', served, { max: 300 });
  figures.note('A11 others of them without 429, Retry-After and headers', unsaid, { is: 0 });
  const { status } = await new Attacker(port, '127.0.3.64').ask(long);
  figures.note('A11 readers elsewhere refused meanwhile', Number(status !== 200), { is: 0 });
}
