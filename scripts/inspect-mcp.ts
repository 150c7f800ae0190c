// Runs the official MCP inspector (command line) and conformance client against the MCP endpoint of a server without
// network: `npm run test:mcp`. They are installed into a temporary folder, since they are larger than the app.
import { execFile } from 'node:child_process';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { readConfig } from '../lib/config.ts';
import { handleMcp } from '../lib/http/mcp/index.ts';
import { createServer } from '../lib/runtime/compose.ts';
import { withPackages } from './with-packages.mjs';

const TOKEN = 'token-of-the-inspection';
const PACKAGES = { '@modelcontextprotocol/inspector': '2.12.0', '@modelcontextprotocol/conformance': '0.1.16' };
/** The conformance client's cases that are about any server; the others want tools of its own. */
const CASES = ['server-initialize', 'ping', 'tools-list', 'resources-list'];

const { config } = readConfig({ OFFLINE: '1', MCP_TOKEN: TOKEN, DATABASE_URL: 'memory:', LOG_LEVEL: 'silent' });
const server = createServer({ config });
const run = promisify(execFile);

/** isOpen: adds the token itself, for the conformance client, which sends none. */
async function listen(isOpen: boolean): Promise<{ url: string; close(): void }> {
  const http = createHttpServer(async (incoming, outgoing) => {
    const headers = new Headers(incoming.headers as Record<string, string>);
    if (isOpen) headers.set('authorization', `Bearer ${TOKEN}`);
    const body = incoming.method === 'POST' ? { body: await buffer(incoming) } : {};
    const request = new Request(`http://localhost${incoming.url}`, {
      method: incoming.method ?? 'GET',
      headers,
      ...body,
    });
    const response = await handleMcp(request, { server, charge: async () => {} });
    outgoing
      .writeHead(response.status, Object.fromEntries(response.headers))
      .end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/mcp`, close: () => http.close() };
}

const failures: string[] = [];

async function check(name: string, command: () => Promise<string>, pattern: RegExp): Promise<void> {
  const problem = await command().then(
    (printed) => (pattern.test(printed) ? null : printed),
    (error: { stdout?: string; stderr?: string; message: string }) => error.stderr || error.stdout || error.message,
  );
  console.log(`${problem === null ? '✓' : '✗'} ${name}`);
  if (problem !== null) failures.push(`${name}\n${problem.slice(0, 2_000)}`);
}

await withPackages(PACKAGES, async (load: NodeJS.Require) => {
  const bin = (name: string) =>
    join(dirname(load.resolve('@modelcontextprotocol/conformance/package.json')), '../../.bin', name);
  const [guarded, open] = await Promise.all([listen(false), listen(true)]);
  const inspect = async (...args: string[]) => {
    const all = ['--cli', guarded.url, '--transport', 'http', '--header', `Authorization: Bearer ${TOKEN}`, ...args];
    const { stdout, stderr } = await run(bin('mcp-inspector'), all);
    return stdout + stderr;
  };
  const call = (tool: string, ...pairs: string[]) =>
    inspect('--method', 'tools/call', '--tool-name', tool, '--tool-arg', ...pairs);
  await check('inspector: tools/list --strict', () => inspect('--method', 'tools/list', '--strict'), /"outputSchema"/);
  await check(
    'inspector: locate',
    () => call('locate', 'query=故宫', 'locale=en'),
    /"structuredContent"[\s\S]*"Point"/,
  );
  await check('inspector: resources/list', () => inspect('--method', 'resources/list'), /ui:\/\/wentu\/map/);
  await check(
    'inspector: the view of a tool',
    () => inspect('--method', 'tools/list', '--app-info'),
    /ui:\/\/wentu\/map/,
  );
  for (const scenario of CASES) {
    const client = async () =>
      (await run(bin('conformance'), ['server', '--url', open.url, '--scenario', scenario])).stdout;
    await check(`conformance: ${scenario}`, client, /Failed: 0|0 failed/);
  }
  guarded.close();
  open.close();
});
if (failures.length > 0) console.error(failures.join('\n\n'));
process.exit(failures.length > 0 ? 1 : 0);
