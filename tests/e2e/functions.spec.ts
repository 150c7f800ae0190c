import { expect, test } from '@playwright/test';
import { type Alone, entriesOfBuild, startAlone } from './function-alone.ts';

/** What each function is asked, and the status of its answer. */
const ASKED: Record<string, { path: string; status: number; json?: object; token?: boolean }> = {
  middleware: { path: '/', status: 200 },
  'app/page': { path: '/', status: 200 },
  'app/_not-found/page': { path: '/nowhere', status: 404 },
  'app/llms.txt/route': { path: '/llms.txt', status: 200 },
  'app/sw.js/route': { path: '/sw.js', status: 200 },
  'app/share/[id]/page': { path: '/share/0e6f0c1c-2f3b-4f5e-8f57-4f0f2d1b7a10', status: 404 },
  'app/admin/page': { path: '/admin', status: 404 },
  'app/api/[...unknown]/route': { path: '/api/nothing', status: 404 },
  'app/api/chat/route': {
    path: '/api/chat',
    status: 200,
    json: {
      id: '0e6f0c1c-2f3b-4f5e-8f57-4f0f2d1b7a11',
      message: {
        id: '0e6f0c1c-2f3b-4f5e-8f57-4f0f2d1b7a12',
        role: 'user',
        parts: [{ type: 'text', text: '巴黎在哪？' }],
      },
    },
  },
  'app/api/chat/[id]/stop/route': {
    path: '/api/chat/0e6f0c1c-2f3b-4f5e-8f57-4f0f2d1b7a11/stop',
    status: 404,
    json: {},
  },
  'app/api/chat/[id]/stream/route': { path: '/api/chat/0e6f0c1c-2f3b-4f5e-8f57-4f0f2d1b7a11/stream', status: 404 },
  'app/api/access/route': { path: '/api/access', status: 404, json: { code: 'none is asked for' } },
  'app/api/access/login/route': { path: '/api/access/login', status: 404 },
  'app/api/access/callback/route': { path: '/api/access/callback', status: 404 },
  'app/api/moves/route': {
    path: '/api/moves',
    status: 404,
    json: { sessionId: '0e6f0c1c-2f3b-4f5e-8f57-4f0f2d1b7a11' },
  },
  'app/api/moves/take/route': { path: '/api/moves/take', status: 404, json: { token: 'x'.repeat(86) } },
  'app/api/cron/sweep/route': { path: '/api/cron/sweep', status: 404 },
  'app/api/admin/session/route': { path: '/api/admin/session', status: 404, json: {} },
  'app/api/admin/overview/route': { path: '/api/admin/overview', status: 404 },
  'app/api/admin/blocks/route': { path: '/api/admin/blocks', status: 404, json: {} },
  'app/api/metrics/route': { path: '/api/metrics', status: 404 },
  'app/api/csp-report/route': { path: '/api/csp-report', status: 204, json: {} },
  'app/api/health/route': { path: '/api/health', status: 200 },
  'app/api/health/ready/route': { path: '/api/health/ready', status: 200 },
  'app/api/mcp/route': { path: '/api/mcp', status: 404, json: {} },
  'app/api/openapi.json/route': { path: '/api/openapi.json', status: 200 },
  'app/api/basemap.pmtiles/route': { path: '/api/basemap.pmtiles', status: 404 },
  'app/api/region/tiles/route': { path: '/api/region/tiles', status: 404 },
  'app/api/region/tiles/[id]/[z]/[x]/[y]/route': { path: '/api/region/tiles/20261130T170000Z-none/1/0/0', status: 404 },
  'app/api/reports/route': {
    path: '/api/reports',
    status: 201,
    json: { place: { name: '灵隐寺', kind: 'temple', at: { lng: 120.0967, lat: 30.2408 } }, problem: 'hours' },
  },
  'app/api/saved/route': { path: '/api/saved', status: 200 },
  'app/api/sessions/[[...id]]/route': { path: '/api/sessions', status: 200 },
  'app/api/shares/[[...id]]/route': { path: '/api/shares?sessionId=0e6f0c1c-2f3b-4f5e-8f57-4f0f2d1b7a11', status: 404 },
  'app/api/stream/route': { path: '/api/stream', status: 200, json: { message: '巴黎在哪？' } },
  'app/api/tools/[name]/route': {
    path: '/api/tools/locate',
    status: 200,
    json: { input: { query: '巴黎' } },
  },
};
/** Those whose answer needs the embedded place data. */
const WITH_PLACES = /chat\/route|stream\/route|tools/;

async function ask(alone: Alone, entry: string) {
  const { path, json } = ASKED[entry] ?? { path: '/' };
  // A platform's router says which route it has matched.
  const matched = `/${entry.replace(/^app\/?/, '').replace(/\/?(page|route)$/, '')}`;
  const headers = {
    'x-forwarded-for': '203.0.113.9',
    ...(entry !== 'middleware' && { 'x-matched-path': matched }),
    ...(json && { 'content-type': 'application/json' }),
  };
  return fetch(`${alone.url}${path}`, { headers, ...(json && { method: 'POST', body: JSON.stringify(json) }) });
}

test('D01 the functions of the build are those that are tried here', () => {
  expect(entriesOfBuild()).toEqual(Object.keys(ASKED).sort());
});

for (const entry of Object.keys(ASKED)) {
  test(`D01 ${entry} answers with its own files alone, on a read-only disk, without rights`, async () => {
    const alone = await startAlone(entry);
    try {
      const response = await ask(alone, entry);
      const text = await response.text();
      expect(response.status, `${text.slice(0, 500)}\n${alone.output()}`).toBe(ASKED[entry]?.status);
      if (WITH_PLACES.test(entry) && response.status === 200) expect(text).toContain('巴黎');
      expect(alone.output()).not.toMatch(/cannot be read|EACCES|EROFS|ENOENT|ERR_MODULE/);
    } finally {
      await alone.stop();
    }
  });
}
