import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clientAddress } from '../../../lib/http/client-address.ts';
import { isSecureRequest } from '../../../lib/http/origin.ts';
import { ownerOf } from '../../../lib/http/owner-cookie.ts';
import { cookieSecretsOf } from '../../../lib/runtime/cookie-secrets.ts';

const T0 = 1_764_000_000_000;
const DAY_MS = 24 * 3600 * 1000;
const cookieOf = (setCookie: string | null) => setCookie?.split(';')[0] ?? '';

describe('the owner cookie', () => {
  it('R2: is httpOnly and same-site, and on HTTPS bound to the host', () => {
    expect(ownerOf(null, ['s'], false, T0).setCookie).toMatch(
      /^wentu=[0-9a-f]{32}\.\S+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
    );
    expect(ownerOf(null, ['s'], true, T0).setCookie).toMatch(/^__Host-wentu=.*; Secure$/);
  });

  it('R19: a cookie of the previous secret still counts, and is signed anew', () => {
    const before = ownerOf(null, ['old'], false, T0);
    const after = ownerOf(cookieOf(before.setCookie), ['new', 'old'], false, T0);
    expect(after).toMatchObject({ id: before.id, isNew: false });
    expect(ownerOf(cookieOf(after.setCookie), ['new'], false, T0)).toMatchObject({ id: before.id, setCookie: null });
    expect(ownerOf(cookieOf(before.setCookie), ['new'], false, T0).isNew).toBe(true);
  });

  it('C19: tolerates clocks an hour off and renews old cookies, but not expired ones', () => {
    const { id, setCookie } = ownerOf(null, ['s'], false, T0);
    const at = (now: number) => ownerOf(cookieOf(setCookie), ['s'], false, now);
    expect(at(T0 - 3_600_000)).toMatchObject({ id, setCookie: null });
    expect(at(T0 + 31 * DAY_MS)).toMatchObject({ id, isNew: false, setCookie: expect.stringContaining(id) });
    expect(at(T0 + 401 * DAY_MS).isNew).toBe(true);
  });

  it('keeps a made secret beside the database, for its owner only', () => {
    const dir = mkdtempSync(join(tmpdir(), 'wentu-secret-'));
    const config = { cookieSecrets: [], database: { kind: 'sqlite', path: join(dir, 'x', 'a.db') } } as const;
    const first = cookieSecretsOf({ ...config, cookieSecrets: [] }, () => {});
    expect(cookieSecretsOf({ ...config, cookieSecrets: [] }, () => {})).toEqual(first);
    expect(statSync(join(dir, 'x', 'cookie-secret')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dir, 'x', 'cookie-secret'), 'utf8')).toBe(first[0]);
    rmSync(dir, { recursive: true });
  });

  it('is alike on all instances of one PostgreSQL', () => {
    const config = (url: string) => ({ cookieSecrets: [], database: { kind: 'postgres', url } as const });
    const of = (url: string) => cookieSecretsOf(config(url), () => {});
    expect(of('postgres://a')).toEqual(of('postgres://a'));
    expect(of('postgres://a')).not.toEqual(of('postgres://b'));
    expect(of('postgres://a')[0]).not.toContain('postgres');
  });
});

describe('the client address', () => {
  const from = (forwarded: string, proxies: number, peer?: string) =>
    clientAddress(new Request('http://x/', { headers: { 'x-forwarded-for': forwarded } }), proxies, peer);

  it('is trusted only as far as proxies are', () => {
    expect(from('9.9.9.9, 1.2.3.4', 1)).toBe('1.2.3.4');
    expect(from('9.9.9.9, 1.2.3.4, 10.0.0.1', 2)).toBe('1.2.3.4');
    expect(from('x'.repeat(1_000), 1)).toBeUndefined();
    expect(from('6.6.6.6', 1, '10.0.0.9')).toBe('6.6.6.6');
    expect(from('', 1, '10.0.0.9')).toBe('10.0.0.9');
  });

  it.each(['1.2.3.4', '1.2.3.4, 5.6.7.8', '::1', 'unknown', ''])(
    'is the other end of the connection without proxies, whatever the header says: %j',
    (forwarded) => {
      expect(from(forwarded, 0, '203.0.113.9')).toBe('203.0.113.9');
      expect(from(forwarded, 0)).toBeUndefined();
    },
  );

  it.each([
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['::ffff:cb00:7109', '203.0.113.9'],
    ['0:0:0:0:0:FFFF:198.51.100.4', '198.51.100.4'],
    ['[0000:0000:0000:0000:0000:ffff:c633:6404]:8080', '198.51.100.4'],
    ['::FFFF:203.0.113.9', '203.0.113.9'],
    ['203.0.113.9:52011', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff::', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::7', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['127.0.0.1', '127.0.0.1'],
  ])('is counted by network: %s is of %s', (address, network) => {
    expect(from('', 0, address)).toBe(network);
    expect(from(address, 1)).toBe(network);
  });

  it('takes HTTPS from a header only behind a trusted proxy', () => {
    const request = new Request('http://x/', { headers: { 'x-forwarded-proto': 'https' } });
    expect(isSecureRequest(request, 0)).toBe(false);
    expect(isSecureRequest(request, 1)).toBe(true);
    expect(isSecureRequest(new Request('https://x/'), 0)).toBe(true);
  });
});
