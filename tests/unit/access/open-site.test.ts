import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeEach, describe, expect, it } from 'vitest';
import * as health from '../../../app/api/health/route.ts';
import { readConfig } from '../../../lib/config.ts';
import { watchEntry } from '../../../lib/http/entry.ts';
import { isOpenToAll, noteListening } from '../../../lib/runtime/open-site.ts';
import { useServer, Visitor } from '../api/fixtures.ts';
import { testServer } from '../chat/fixtures.ts';

const KEY = { DASHSCOPE_API_KEY: 'sk-0000000000000000' };
const isOpen = (env: Record<string, string>, host: string | undefined, hasKey = true) =>
  isOpenToAll(readConfig(env).config, hasKey, host);

describe('a site with a model key and no gate', () => {
  // Another test of this process may have listened before.
  beforeEach(() => noteListening(undefined));
  it.each<[string | undefined, boolean]>([
    ['127.0.0.1', false],
    ['127.8.0.1', false],
    ['::1', false],
    ['localhost', false],
    ['::ffff:127.0.0.1', false],
    ['0.0.0.0', true],
    ['::', true],
    ['192.168.1.5', true],
    ['localhost.example', true],
    [undefined, true],
  ])('R1: that listens on %s is open to others: %s', (host, expected) => expect(isOpen({}, host)).toBe(expected));

  it('R1: is open to others through a proxy or as a function, wherever it listens', () => {
    expect(isOpen({ TRUSTED_PROXIES: '1' }, '127.0.0.1')).toBe(true);
    expect(isOpen({ VERCEL: '1' }, '127.0.0.1')).toBe(true);
  });

  it('R1: is not without the key, nor with a gate', () => {
    expect(isOpen({}, '0.0.0.0', false)).toBe(false);
    expect(isOpen({ ACCESS_CODE: 'longer than eight' }, '0.0.0.0')).toBe(false);
  });

  it('R1: says so in its health, as where it listens has it', async () => {
    useServer(testServer({ env: KEY }));
    const state = async () => (await health.GET(new Visitor().request('/api/health'))).json();
    noteListening('0.0.0.0');
    expect(await state()).toEqual({ status: 'up', mode: 'live', kept: 'until restart', access: 'open' });
    noteListening('127.0.0.1');
    expect(await state()).toEqual({ status: 'up', mode: 'live', kept: 'until restart' });
    useServer(testServer({ env: { ...KEY, ACCESS_CODE: 'longer than eight' } }));
    noteListening('0.0.0.0');
    expect(await state()).toEqual({ status: 'up', mode: 'live', kept: 'until restart' });
  });

  it('R1: knows where it listens from its first connection', async () => {
    noteListening('127.0.0.1');
    const made = createServer((_request, response) => response.end());
    watchEntry({ trustedProxies: 0 }, made);
    await new Promise<void>((resolve) => made.listen(0, '0.0.0.0', resolve));
    await fetch(`http://127.0.0.1:${(made.address() as AddressInfo).port}/`);
    made.close();
    expect(isOpenToAll(readConfig({}).config, true)).toBe(true);
  });
});
