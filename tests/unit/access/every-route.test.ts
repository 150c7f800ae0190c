import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { codeOf, paramsOf, useServer, Visitor } from '../api/fixtures.ts';
import { testServer } from '../chat/fixtures.ts';

const APP = resolve(import.meta.dirname, '../../../app');
const files = (name: string) =>
  readdirSync(APP, { recursive: true })
    .map(String)
    .filter((path) => new RegExp(`(^|/)${name}$`).test(path));

/** What strangers get from the routes that the gate does not cover, and why they may. A new one has to be named here. */
const PUBLIC: Record<string, { why: string; status: number }> = {
  'api/access/route.ts POST': { why: 'signs in', status: 415 },
  'api/access/route.ts DELETE': { why: 'signs out', status: 200 },
  'api/access/login/route.ts GET': { why: 'sends to the provider, if there is one', status: 404 },
  'api/access/callback/route.ts GET': { why: 'comes back from the provider', status: 404 },
  'api/admin/session/route.ts POST': { why: 'has ADMIN_TOKEN', status: 415 },
  'api/admin/session/route.ts DELETE': { why: 'has ADMIN_TOKEN', status: 204 },
  'api/admin/overview/route.ts GET': { why: 'has ADMIN_TOKEN', status: 401 },
  'api/admin/blocks/route.ts POST': { why: 'has ADMIN_TOKEN', status: 401 },
  'api/metrics/route.ts GET': { why: 'has METRICS_TOKEN', status: 401 },
  'api/cron/sweep/route.ts GET': { why: 'has CRON_SECRET', status: 404 },
  'api/health/route.ts GET': { why: 'up or down, for load balancers', status: 200 },
  'api/health/ready/route.ts GET': { why: 'ready or not; details with HEALTH_TOKEN', status: 200 },
  'api/mcp/route.ts GET': { why: 'has MCP_TOKEN', status: 401 },
  'api/mcp/route.ts POST': { why: 'has MCP_TOKEN', status: 401 },
  'api/mcp/route.ts DELETE': { why: 'has MCP_TOKEN', status: 401 },
  'sw.js/route.ts GET': { why: 'a file of the build: names of scripts', status: 200 },
};

type Handler = (request: Request, given: { params: Promise<unknown> }) => Promise<Response>;

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const ID = '7b1c9c2e-3f7a-4a52-9a1d-1f0f4d6f2a11';

const routes = await Promise.all(
  files('route\\.ts').map(async (path) => ({
    path,
    module: (await import(join(APP, path))) as Record<string, Handler>,
  })),
);
const handlers = routes.flatMap(({ path, module }) =>
  METHODS.filter((method) => module[method]).map((method) => ({ name: `${path} ${method}`, method, path, module })),
);

async function asked(name: string, headers: Record<string, string> = {}): Promise<Response> {
  const { method, path, module } = handlers.find((one) => one.name === name) ?? {};
  const url = `/${path?.replace('/route.ts', '').replace(/\[.*?\]+/, ID)}`;
  const params = { id: path?.includes('[[...') ? [ID] : ID, name: 'locate', unknown: ['x'] };
  const answer = module?.[method ?? ''];
  if (!answer || !method) throw new Error(name);
  return answer(new Visitor().request(url, { method, headers }), paramsOf(params));
}

describe('the gate', () => {
  beforeAll(() => {
    useServer(
      testServer({ env: { ACCESS_CODE: 'a code for the tests', MCP_TOKEN: 'another', ADMIN_TOKEN: 'a third' } }),
    );
  });

  it('finds the routes', () => {
    expect(handlers.length).toBeGreaterThan(20);
    expect(Object.keys(PUBLIC).filter((name) => !handlers.some((one) => one.name === name))).toEqual([]);
  });

  it.each(handlers.map(({ name }) => name).filter((name) => !PUBLIC[name]))(
    'R1: keeps strangers out of %s',
    async (name) => {
      const response = await asked(name);
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(response.headers.get('x-wentu-token')).toBeNull();
      expect(await codeOf(response)).toEqual([401, 'sign_in_required']);
    },
  );

  it.each(Object.entries(PUBLIC))('R1: lets strangers into %s no further than it says', async (name, { status }) => {
    expect((await asked(name)).status).toBe(status);
  });

  it('R1: is asked by every page, whatever the proxy did', () => {
    const pages = files('page\\.tsx');
    expect(pages.length).toBeGreaterThan(1);
    const asks = (path: string) => readFileSync(join(APP, path), 'utf8').includes('await pageAccess(');
    expect(pages.filter((path) => !asks(path))).toEqual([]);
  });
});

describe('shared conversations behind a gate', () => {
  const SHARE = 'api/shares/[[...id]]/route.ts GET';

  it('R1: are behind it too, unless SHARES_PUBLIC says otherwise', async () => {
    const env = { ACCESS_CODE: 'a code for the tests' };
    useServer(testServer({ env }));
    expect(await codeOf(await asked(SHARE))).toEqual([401, 'sign_in_required']);
    useServer(testServer({ env: { ...env, SHARES_PUBLIC: '1' } }));
    expect(await codeOf(await asked(SHARE))).toEqual([404, 'not_found']);
    expect(await codeOf(await asked('api/shares/[[...id]]/route.ts POST'))).toEqual([401, 'sign_in_required']);
  });
});
