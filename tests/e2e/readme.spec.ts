import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { StreamChatEvent } from '../../lib/chat/events.ts';
import { urlOf } from './servers.ts';

const BASE = urlOf('demo');
const READMES = ['README.md', 'README.zh-CN.md'];
/** What runs the examples of a fenced language, and which program that needs. */
const RUNNERS = {
  sh: { command: 'sh', args: ['-eu'], needs: 'curl' },
  python: { command: 'python3', args: ['-'], needs: 'python3' },
} as const;

/** The example in this language that continues a conversation, pointed at this test's server. */
function exampleIn(readme: string, language: keyof typeof RUNNERS): string {
  const fences = [...readFileSync(readme, 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  const found = fences.filter(([, name, code]) => name === language && code?.includes('session_id'));
  expect(found).toHaveLength(1);
  const code = found[0]?.[2] ?? '';
  expect(code).toContain('http://localhost:3000');
  return code.replaceAll('http://localhost:3000', BASE);
}

function run(language: keyof typeof RUNNERS, code: string): Promise<{ out: string; code: number | null }> {
  const { command, args } = RUNNERS[language];
  const cwd = mkdtempSync(join(tmpdir(), 'wentu-readme-'));
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8', no_proxy: '127.0.0.1' };
  const child = spawn(command, args, { cwd, env, stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(code);
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  return new Promise((resolve) => {
    child.on('close', (exitCode) => {
      rmSync(cwd, { recursive: true, force: true });
      resolve({ out, code: exitCode });
    });
  });
}

for (const readme of READMES) {
  for (const language of ['sh', 'python'] as const) {
    const { needs } = RUNNERS[language];
    const isThere = spawnSync(needs, ['--version']).status === 0;
    test(`the ${language} example of ${readme} goes on with its conversation`, async () => {
      if (!isThere && process.env.REQUIRE_ENGINES === '1') throw new Error(`${needs} is not there to run it`);
      test.skip(!isThere, `reported, not run: this machine has no ${needs}`);
      const { out, code } = await run(language, exampleIn(readme, language));
      expect(code).toBe(0);
      expect(out).not.toMatch(/"type":"error"|Error:|错误:/);
      // "There" was understood: the second question was answered in the first one's conversation.
      expect(language === 'sh' ? textOf(eventsIn(out)) : out).toMatch(/巴黎.*天气/);
      if (language === 'sh') expect(eventsIn(out).at(-1)?.type).toBe('stream_end');
    });
  }
}

const eventsIn = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('data: '))
    .map((line) => JSON.parse(line.slice(6)) as StreamChatEvent);
const textOf = (events: StreamChatEvent[]) =>
  events.map((event) => (event.type === 'stream_chunk' ? event.chunk : '')).join('');

const ask = (json: object, headers: Record<string, string> = {}) =>
  fetch(`${BASE}/api/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(json),
  });

test('a program goes on by the token of the answer or by its cookie, and not without', async () => {
  const first = await ask({ message: '巴黎在哪？' });
  const session_id = eventsIn(await first.text())[0]?.session_id;
  const token = first.headers.get('x-wentu-token');
  const cookie = first.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const next = { message: '那里现在天气怎么样？', session_id };
  const proofs: Record<string, string>[] = [{ authorization: `Bearer ${token}` }, { cookie }];
  for (const headers of proofs) {
    const answer = eventsIn(await (await ask(next, headers)).text());
    expect(answer.at(-1)).toMatchObject({ type: 'stream_end', session_id });
    expect(textOf(answer)).toContain('巴黎');
  }
  const foreign = await ask(next);
  expect(foreign.status).toBe(404);
  expect(await foreign.json()).toMatchObject({ type: 'error', error: '不存在', code: 'not_found' });
});

test('an unknown field is refused with its path', async () => {
  const refused = await ask({ message: 'Where is Paris?', stream: true });
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({
    error: 'Invalid request: unknown field stream',
    fields: [{ path: 'stream', problem: 'unknown' }],
  });
});
