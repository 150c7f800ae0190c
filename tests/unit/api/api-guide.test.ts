import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as stop from '../../../app/api/chat/[id]/stop/route.ts';
import * as openapi from '../../../app/api/openapi.json/route.ts';
import * as stream from '../../../app/api/stream/route.ts';
import * as tools from '../../../app/api/tools/[name]/route.ts';
import * as guide from '../../../app/llms.txt/route.ts';
import { serveRoutes } from '../../fixtures/route-server.ts';
import { testServer } from '../chat/fixtures.ts';
import { paramsOf, useServer } from './fixtures.ts';

const PAGE = readFileSync('docs/api.md', 'utf8');
/** Printed between the samples, which run as one program: what each of them has printed. */
const MARK = '=== next sample ===';
const LANGUAGES = {
  sh: { needs: 'curl', command: 'sh', args: ['-eu'], file: 'sample.sh', mark: `echo; echo "${MARK}"` },
  python: { needs: 'python3', command: 'python3', args: ['-u'], file: 'sample.py', mark: `print("\\n${MARK}")` },
  ts: {
    needs: process.execPath,
    command: process.execPath,
    args: [],
    file: 'sample.mts',
    mark: `console.log("\\n${MARK}");`,
  },
};

/** What each sample has to print, in the order of the page: ask, go on, stop, run a tool. */
const PRINTED = [
  [/巴黎/, /48\.8/],
  [/巴黎/, /天气/],
  [/is_?Stopping["']?: ?true/i, /stream_end/],
  [/上海/, /31\.\d/, /121\.\d/],
];

const samplesIn = (language: keyof typeof LANGUAGES) =>
  [...PAGE.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, code = '']) =>
    name === language ? [code] : [],
  );

describe('the page about the API', () => {
  let site: Awaited<ReturnType<typeof serveRoutes>>;
  beforeAll(async () => {
    // Slow enough that an answer still runs when a program, on a busy machine, has been started to stop it.
    useServer(testServer({ demoChunkMs: 80, env: { LIMIT_PER_MINUTE: '1000' } }));
    site = await serveRoutes([
      ['POST', /^\/api\/stream$/, (request) => stream.POST(request)],
      ['POST', /^\/api\/chat\/([^/]+)\/stop$/, (request, id = '') => stop.POST(request, paramsOf({ id }))],
      ['POST', /^\/api\/tools\/(\w+)$/, (request, name = '') => tools.POST(request, paramsOf({ name }))],
      ['GET', /^\/api\/openapi\.json$/, (request) => openapi.GET(request)],
      ['GET', /^\/llms\.txt$/, (request) => guide.GET(request)],
    ]);
  });
  afterAll(() => site.close());

  it.each(Object.entries(LANGUAGES))(
    'has four samples in %s that work as they stand',
    async (language, how) => {
      const isThere = spawnSync(how.needs, ['--version']).status === 0;
      if (!isThere && process.env.REQUIRE_ENGINES === '1') throw new Error(`${how.needs} is not there to run it`);
      if (!isThere) return console.warn(`not run: this machine has no ${how.needs}`);
      const samples = samplesIn(language as keyof typeof LANGUAGES);
      expect(samples).toHaveLength(PRINTED.length);
      const printed = await run(samples.join(`\n${how.mark}\n`).replaceAll('http://localhost:3000', site.url), how);
      const parts = printed.out.split(MARK);
      expect(printed.code, printed.out).toBe(0);
      expect(parts).toHaveLength(PRINTED.length);
      for (const [at, patterns] of PRINTED.entries())
        for (const pattern of patterns) expect(textIn(parts[at] ?? '')).toMatch(pattern);
    },
    60_000,
  );

  it('is served as /llms.txt with the address of the site, and links to what there is', async () => {
    const response = await fetch(`${site.url}/llms.txt`);
    const text = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/markdown; charset=utf-8']);
    expect(text).toMatch(/^# .+\n\n> /);
    expect(text).toContain(`BASE=${site.url}\n`);
    expect(text).not.toContain('localhost:3000');
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => path);
    expect(links).toEqual([`${site.url}/api/openapi.json`]);
    const document = (await (await fetch(links[0] ?? '')).json()) as {
      externalDocs: { url: string };
      paths: Record<string, object>;
    };
    expect(document.externalDocs.url).toBe('/llms.txt');
    const said = [...PAGE.matchAll(/`(GET|POST) (\/api\/[^`]+)`/g)].map(([, method = '', path = '']) => [
      method.toLowerCase(),
      path.replace('SESSION_ID', '{id}').replace('NAME', 'locate'),
    ]);
    expect(said.length).toBeGreaterThan(4);
    for (const [method = '', path = ''] of said)
      expect(Object.keys(document.paths[path] ?? {}), path).toContain(method);
  });
});

/** The chunks of printed events as the text that they are. */
const textIn = (printed: string) =>
  `${printed}\n${[...printed.matchAll(/"chunk":"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text).join('')}`;

function run(
  code: string,
  { command, args, file }: (typeof LANGUAGES)['sh'],
): Promise<{ out: string; code: number | null }> {
  const cwd = mkdtempSync(join(tmpdir(), 'wentu-api-'));
  writeFileSync(join(cwd, file), code);
  const child = spawn(command, [...args, file], {
    cwd,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8', no_proxy: '127.0.0.1' },
  });
  let out = '';
  for (const printed of [child.stdout, child.stderr]) {
    printed.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
  }
  return new Promise((resolve) => {
    child.on('close', (exitCode) => {
      rmSync(cwd, { recursive: true, force: true });
      resolve({ out, code: exitCode });
    });
  });
}
