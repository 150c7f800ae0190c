import { describe, expect, it } from 'vitest';
import { hashOf, isCodeOf } from '../../../lib/access/code-hash.ts';
import { createGate, type Gate } from '../../../lib/access/gate.ts';
import { readConfig } from '../../../lib/config.ts';
import { AppError } from '../../../lib/errors/app-error.ts';
import type { Limiter } from '../../../lib/limits/limits.ts';
import { createMemoryLimiter } from '../../../lib/limits/memory.ts';
import { createRedisLimiter } from '../../../lib/limits/redis.ts';
import { createTries } from '../../../lib/limits/tries.ts';

const SECRETS = ['the secret that signs', 'the secret before it'];
const at = (): number => 1_700_000_000_000;
const triesOf = (limiter: Limiter, clock: () => number) =>
  createTries({ limiter, clock, max: 5, windowMs: 15 * 60_000 });
const gateIn = (env: Record<string, string>, { secrets = SECRETS, clock = at } = {}): Gate =>
  createGate({
    config: readConfig(env).config.gate,
    secrets,
    tries: triesOf(createMemoryLimiter(clock), clock),
    clock,
  });
const stranger = { passes: [], header: () => null, peer: '203.0.113.9' };
const withPass = (pass: string | null) => ({ ...stranger, passes: [pass ?? undefined] });
const notesOf = (env: Record<string, string>) => readConfig(env).notes.map(({ variable }) => variable);

describe('which gate there is', () => {
  it.each<[Record<string, string>, string]>([
    [{}, 'open'],
    [{ ACCESS_CODE: 'longer than eight' }, 'code'],
    [{ ACCESS_CODE: 'longer than eight', ACCESS: 'open' }, 'open'],
    [{ ACCESS_HEADER: 'X-Forwarded-User', TRUSTED_PROXIES: '1' }, 'header'],
    [{ OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'map', ACCESS_CODE: 'for programs' }, 'oidc'],
  ])('R1: %j is %s', (env, mode) => {
    expect(readConfig(env)).toMatchObject({ notes: [], config: { gate: { mode } } });
  });

  it.each<[Record<string, string>, string]>([
    [{ ACCESS: 'closed' }, 'ACCESS'],
    [{ ACCESS: 'code' }, 'ACCESS_CODE'],
    [{ ACCESS: 'code', ACCESS_CODE: 'short' }, 'ACCESS_CODE'],
    [{ ACCESS_CODE: 'scrypt:abc:def' }, 'ACCESS_CODE'],
    [{ ACCESS: 'header' }, 'ACCESS_HEADER'],
    [{ ACCESS_HEADER: 'x-forwarded-user' }, 'ACCESS_HEADER'],
    [{ ACCESS_HEADER: 'not a header', TRUSTED_PROXIES: '1' }, 'ACCESS_HEADER'],
    [{ ACCESS: 'oidc' }, 'OIDC_ISSUER'],
    [{ OIDC_ISSUER: 'http://login.example', OIDC_CLIENT_ID: 'map' }, 'OIDC_ISSUER'],
    [{ OIDC_ISSUER: 'https://login.example' }, 'OIDC_CLIENT_ID'],
  ])('R1: %j is named as wrong, and lets nobody in', async (env, variable) => {
    expect(notesOf(env)).toContain(variable);
    expect(gateIn(env).recognise(stranger)).toBeNull();
    expect(await gateIn(env).passForCode('short', '203.0.113.9')).toBeNull();
  });

  it('R1: needs a key that all functions have', () => {
    const env = { VERCEL: '1', ACCESS_CODE: 'longer than eight' };
    expect(notesOf(env)).toEqual(['COOKIE_SECRET']);
    expect(notesOf({ ...env, COOKIE_SECRET: 'the same everywhere' })).toEqual([]);
    expect(notesOf({ ...env, DATABASE_URL: 'postgres://db/wentu' })).toEqual([]);
  });

  it('R1: warns of a misspelt variable of it', () => {
    expect(notesOf({ ACCESS_CODES: 'longer than eight' })).toEqual(['ACCESS_CODES']);
  });
});

describe('an access code', () => {
  it('R1: is kept as a salted scrypt hash, with no character that .env files change', async () => {
    const [hash, again] = await Promise.all([hashOf('open sesame!'), hashOf('open sesame!')]);
    expect(hash).toMatch(/^scrypt:[\w-]+:[\w-]+$/);
    expect(hash).not.toBe(again);
    expect(await isCodeOf('open sesame!', hash)).toBe(true);
    expect(await isCodeOf('open sesame', hash)).toBe(false);
  });

  it('R1: lets in whoever knows it, plain or hashed, until the pass expires', async () => {
    let now = 1_700_000_000_000;
    const env = { ACCESS_CODE: `${await hashOf('the hashed one')}, the plain one`, ACCESS_HOURS: '2' };
    const gate = gateIn(env, { clock: () => now });
    for (const code of ['the hashed one', 'the plain one']) {
      const pass = await gate.passForCode(code, '203.0.113.9');
      expect(gate.recognise(withPass(pass))).toEqual({ kind: 'code' });
    }
    const pass = await gate.passForCode('the plain one', '203.0.113.9');
    now += 2 * 3_600_000 + 1_000;
    expect(gate.recognise(withPass(pass))).toBeNull();
  });

  it('R1: ends its passes when it is removed, and the others keep theirs', async () => {
    const both = gateIn({ ACCESS_CODE: 'the first code,the second code' });
    const [first, second] = [
      await both.passForCode('the first code', 'a'),
      await both.passForCode('the second code', 'a'),
    ];
    const one = gateIn({ ACCESS_CODE: 'the second code' });
    expect(one.recognise(withPass(first))).toBeNull();
    expect(one.recognise(withPass(second))).toEqual({ kind: 'code' });
  });

  it('R1: signs passes with the newest secret, knows those of the one before, and no forged ones', async () => {
    const env = { ACCESS_CODE: 'longer than eight' };
    const old = await gateIn(env, { secrets: ['the secret before it'] }).passForCode('longer than eight', 'a');
    expect(gateIn(env).recognise(withPass(old))).toEqual({ kind: 'code' });
    const foreign = await gateIn(env, { secrets: ['somebody else’s'] }).passForCode('longer than eight', 'a');
    for (const pass of [foreign, old?.replace('c.', 'l.') ?? '', `${old}x`, 'c.-..1.x', '']) {
      expect(gateIn(env).recognise(withPass(pass))).toBeNull();
    }
  });

  it('R1: can be got wrong five times in 15 minutes an address; then not even the right one is looked at', async () => {
    let now = 1_700_000_100_000;
    const gate = gateIn({ ACCESS_CODE: 'longer than eight' }, { clock: () => now });
    const guess = (code: string, ip?: string) =>
      gate.passForCode(code, ip).then(
        (pass) => (pass === null ? 'wrong' : 'right'),
        (error: unknown) => (error instanceof AppError ? error.code : error),
      );
    const tries = [];
    for (let at = 0; at < 5; at += 1) tries.push(await guess(`guess ${at}`, '203.0.113.9'));
    expect(tries).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong']);
    expect(await guess('longer than eight', '203.0.113.9')).toBe('too_many_requests');
    expect(await guess('longer than eight', '203.0.113.10')).toBe('right');
    now += 31 * 60_000;
    expect(await guess('longer than eight', '203.0.113.9')).toBe('right');
  });

  it('R1: counts guesses that arrive together, and those without an address', async () => {
    const gate = gateIn({ ACCESS_CODE: 'longer than eight' });
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => gate.passForCode('guess', undefined)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });

  it('R1: does not count right codes', async () => {
    const gate = gateIn({ ACCESS_CODE: 'longer than eight' });
    for (let at = 0; at < 12; at += 1) expect(await gate.passForCode('longer than eight', 'a')).not.toBeNull();
    // Nor those that arrive while others are being looked at.
    const together = Array.from({ length: 12 }, () => gate.passForCode('longer than eight', 'b'));
    for (const pass of await Promise.all(together)) expect(pass).not.toBeNull();
  });

  it('R1: is still counted, here alone, while Redis is away', async () => {
    const clock = () => 1_700_000_000_000;
    const away = async () => Promise.reject(new Error('away'));
    const limiter = createRedisLimiter({ open: away, close: away, ping: away, run: away }, clock);
    const { gate: config } = readConfig({ ACCESS_CODE: 'longer than eight' }).config;
    const gate = createGate({ config, secrets: SECRETS, tries: triesOf(limiter, clock), clock });
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => gate.passForCode('guess', 'a')));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });
});

describe('a header from the proxy', () => {
  const env = { ACCESS_HEADER: 'X-Forwarded-User', TRUSTED_PROXIES: '1' };
  const from = (peer: string, headers: Record<string, string>) => ({
    ...stranger,
    peer,
    header: (name: string) => headers[name] ?? null,
  });

  it('R1: is believed from the same machine, and makes the same owner on every device', () => {
    const gate = gateIn(env);
    const login = gate.recognise(from('127.0.0.1', { 'x-forwarded-user': 'mei' }));
    expect(login).toMatchObject({ kind: 'login', name: 'mei', owner: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(gateIn(env, { secrets: ['another'] }).recognise(from('::1', { 'x-forwarded-user': 'mei' }))).toEqual(login);
    expect(gate.recognise(from('127.0.0.1', { 'x-forwarded-user': 'li' }))).not.toEqual(login);
  });

  it('R1: is not believed from elsewhere without the secret that the two share', () => {
    expect(gateIn(env).recognise(from('203.0.113.9', { 'x-forwarded-user': 'mei' }))).toBeNull();
    const gate = gateIn({ ...env, ACCESS_HEADER_SECRET: 'between the two' });
    const with_ = (secret: string) =>
      gate.recognise(from('10.0.0.2', { 'x-forwarded-user': 'mei', 'x-access-secret': secret }));
    expect(with_('between the two')).toMatchObject({ kind: 'login' });
    expect(with_('between the tw0')).toBeNull();
    // The same machine is no excuse once there is a secret.
    expect(gate.recognise(from('127.0.0.1', { 'x-forwarded-user': 'mei' }))).toBeNull();
  });

  it.each(['', ' ', 'somebody, mei', 'x'.repeat(400)])('R1: is nobody with the value "%s"', (value) => {
    expect(gateIn(env).recognise(from('127.0.0.1', { 'x-forwarded-user': value }))).toBeNull();
  });
});
