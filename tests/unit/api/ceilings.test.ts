import { describe, expect, it } from 'vitest';
import { POST as postStop } from '../../../app/api/chat/[id]/stop/route.ts';
import { POST as postChat } from '../../../app/api/chat/route.ts';
import { POST as postStream } from '../../../app/api/stream/route.ts';
import { AppError } from '../../../lib/errors/app-error.ts';
import { asPeer } from '../../../lib/http/peer-address.ts';
import { finish, pause, type ScriptedModel, say, scripted, testServer } from '../chat/fixtures.ts';
import { useServer as install, paramsOf, Visitor } from './fixtures.ts';

/** 2026-11-30, 10:00 in Shanghai. */
const NOW = Date.UTC(2026, 10, 30, 2, 0, 0);
/** So that only the ceiling in question is met. The scripted model counts 7 + 5 tokens for an answer. */
const WIDE = { LIMIT_PER_MINUTE: '1000', LIMIT_IP_PER_MINUTE: '1000', LIMIT_LIVE_PER_USER: '50' };
const PRICES = { MODEL_PRICES: '{"scripted":{"input":1000,"output":1000}}' };

function start(env: Record<string, string>, model: ScriptedModel = scripted(() => [...say('好'), finish()])) {
  const clock = { now: NOW };
  install(testServer({ parts: model, env: { ...WIDE, ...PRICES, ...env }, clock: () => clock.now }));
  return clock;
}

async function ask(visitor: Visitor, address: string, over: { timeZone?: string; id?: string } = {}) {
  const { timeZone, id = crypto.randomUUID() } = over;
  const parts = [{ type: 'text', text: '你好' }];
  const message = { id: crypto.randomUUID(), role: 'user', parts, ...(timeZone && { metadata: { timeZone } }) };
  const request = visitor.request('/api/chat', { method: 'POST', json: { id, message } });
  const response = visitor.keep(await asPeer(address, () => postChat(request)));
  const text = await response.text();
  return { status: response.status, text, after: response.headers.get('retry-after') };
}

type Refusal = { error: { code: string; until?: string; fix: Record<'zh' | 'en', string> } };
const refusal = ({ text }: { text: string }) => (JSON.parse(text) as Refusal).error;

/** The limit, its value, and how many answers it lets through one after the other. An answer costs 0.012. */
const LIMITS: [name: string, value: string, answers: number][] = [
  ['PER_MINUTE', '2', 2],
  ['PER_DAY', '2', 2],
  ['TOKENS_PER_MINUTE', '24', 2],
  ['TOKENS_PER_DAY', '25', 3],
  ['COST_PER_MINUTE', '0.024', 2],
  ['COST_PER_DAY', '0.012', 1],
];

describe.each([
  ['visitor', 'LIMIT_'],
  ['address', 'LIMIT_IP_'],
  ['site', 'LIMIT_SITE_'],
] as const)('ceilings of one %s', (scope, prefix) => {
  it.each(LIMITS)(`R5: ${prefix}%s stops answers, whatever else is new`, async (name, value, answers) => {
    const isOfAnswers = name === 'PER_MINUTE' || name === 'PER_DAY';
    const variable = scope === 'site' && isOfAnswers ? `${prefix}ANSWERS_${name}` : `${prefix}${name}`;
    start({ [variable]: value });
    const same = new Visitor();
    await ask(new Visitor(), '192.0.2.200');
    // Its first answer gives the visitor a cookie; then nothing but what is limited stays the same.
    const address = (at: number) => (scope === 'address' ? '192.0.2.7' : `192.0.2.${at}`);
    const visitor = () => (scope === 'visitor' ? same : new Visitor());
    const before = scope === 'site' ? 1 : 0;
    for (let at = before; at < answers; at += 1) expect((await ask(visitor(), address(at))).status).toBe(200);
    const refused = await ask(visitor(), address(77));
    expect(refused.status).toBe(429);
    expect(Number(refused.after)).toBeGreaterThan(0);
    const codes = { minute: 'too_many_requests', day: scope === 'site' ? 'daily_limit' : 'visitor_limit' };
    expect(refusal(refused).code).toBe(name.endsWith('DAY') ? codes.day : codes.minute);
    // Somebody else, somewhere else: only the site's own ceilings stop them.
    expect((await ask(new Visitor(), '192.0.2.99')).status).toBe(scope === 'site' ? 429 : 200);
  });
});

describe('a ceiling that is reached', () => {
  it('R5: names the hour when it ends, in both languages and in the reader’s time zone', async () => {
    const clock = start({ LIMIT_PER_DAY: '1' });
    const ann = new Visitor();
    await ask(ann, '192.0.2.1');
    const refused = await ask(ann, '192.0.2.1', { timeZone: 'Asia/Shanghai' });
    const { until = '', fix } = refusal(refused);
    // The next UTC day has begun at 08:00 in Shanghai; after it, the answer of today counts less and less.
    expect(until).toBe('2026-12-02T00:00:00Z');
    expect(fix.zh).toMatch(/^12月2日 GMT\+8 08:00 起可以继续提问。/);
    expect(fix.en).toMatch(/^New answers from 2 Dec, 08:00 (GMT\+8|CST)\. /);
    expect(refusal(await ask(ann, '192.0.2.1', { timeZone: 'No/Where' })).fix.en).toContain('00:00 UTC');
    expect(Date.parse(until) - NOW).toBeLessThanOrEqual(Number(refused.after) * 1_000 + 60_000);
    clock.now = Date.parse(until);
    expect((await ask(ann, '192.0.2.1')).status).toBe(200);
  });

  it('R5: says the same to programs, in one sentence of their language', async () => {
    start({ LIMIT_SITE_COST_PER_DAY: '0.001' });
    await ask(new Visitor(), '192.0.2.1');
    const request = new Visitor().request('/api/stream', { method: 'POST', json: { message: 'Where is Paris?' } });
    const response = await postStream(request);
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^\d+$/)]);
    const said = (await response.json()) as { code: string; fix: string; until: string };
    expect(said).toMatchObject({ code: 'daily_limit', until: expect.stringMatching(/^2026-12-/) });
    expect(said.fix).toMatch(/^New answers from .* UTC\. Use the demo model/);
  });
});

describe('an answer is booked before it is paid for', () => {
  it('R5: answers at once cannot all slip under a ceiling that one of them uses up', async () => {
    const slow = scripted(async function* () {
      await pause(60);
      yield* say('好');
      yield finish();
    });
    // Booked is a question of 9,000 tokens; of two such, the second finds nothing left.
    start({ LIMIT_SITE_TOKENS_PER_MINUTE: '9000' }, slow);
    const all = await Promise.all(Array.from({ length: 6 }, (_, at) => ask(new Visitor(), `192.0.2.${at}`)));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    // What it did not use is free again.
    expect((await ask(new Visitor(), '192.0.2.50')).status).toBe(200);
  });

  const stopped = scripted(async function* ({ abortSignal }) {
    yield* say('一二三四');
    await pause(60_000, abortSignal);
  });
  const broken = scripted(function* () {
    yield* say('一二三四');
    throw new Error('gone');
  });

  it.each([
    ['was stopped', stopped],
    ['broke off', broken],
  ])('R5: an answer that %s is settled at what it read and wrote, by estimate', async (_, model) => {
    // The instructions alone are longer than that; a stopped answer that gave back everything would let one more in.
    start({ LIMIT_TOKENS_PER_DAY: '500' }, model);
    const ann = new Visitor();
    const id = crypto.randomUUID();
    const first = ask(ann, '192.0.2.1', { id });
    await pause(50);
    await postStop(ann.request(`/api/chat/${id}/stop`, { method: 'POST', json: {} }), paramsOf({ id }));
    expect((await first).status).toBe(200);
    await pause(20);
    expect(refusal(await ask(ann, '192.0.2.1')).code).toBe('visitor_limit');
  });

  it('R5: an answer that no model was asked for costs nothing', async () => {
    const refusing = scripted(() => {
      throw new AppError('model_not_found');
    });
    start({ LIMIT_TOKENS_PER_DAY: '500' }, refusing);
    const ann = new Visitor();
    for (let at = 0; at < 3; at += 1) expect((await ask(ann, '192.0.2.1')).status).toBe(200);
  });
});
