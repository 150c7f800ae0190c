import { describe, expect, it } from 'vitest';
import { TURN_FACTS, type TurnFacts, turnFacts } from '../../../lib/domain/turn-facts.ts';
import { AppError } from '../../../lib/errors/app-error.ts';
import type { LivePorts } from '../../../lib/providers/index.ts';
import { fakePorts, NOW } from '../../fixtures/fake-ports.ts';
import { callTool, finish, say, scripted, testServer } from './fixtures.ts';

const WEATHER = { place: { name: '北京' }, span: 'now' };
const ROUTE = { from: { name: '北京' }, to: { name: '上海' } };
const METADATA = {
  locale: 'zh' as const,
  timeZone: 'America/New_York',
  view: {
    center: { lng: 116.4, lat: 39.9 },
    zoom: 11,
    bbox: [116.1, 39.7, 116.7, 40.1] as [number, number, number, number],
  },
  selection: ['p3', 'p1'],
  position: { lng: 116.45, lat: 39.92 },
};

/**
 * Two turns of a model that asks for the weather and a route that fails, then speaks; what it was given at each step.
 */
async function handed(isDemo: boolean) {
  const { models, calls } = scripted((_, call) =>
    call === 1
      ? [callTool('get_weather', WEATHER, 'c1'), callTool('plan_route', ROUTE, 'c2'), finish('tool-calls')]
      : [...say('好'), finish()],
  );
  const { forTurn } = models;
  const routes = () => Promise.reject(new AppError('provider_unavailable'));
  const ports = { ...fakePorts(), routes, health: () => ({}) } as unknown as LivePorts;
  const server = testServer({
    clock: () => NOW.getTime(),
    parts: { models: { ...models, forTurn: (options) => ({ ...forTurn(options), isDemo }) }, ports },
  });
  const sessionId = crypto.randomUUID();
  let stored: unknown;
  for (const metadata of [METADATA, {}]) {
    const message = { id: crypto.randomUUID(), text: '北京天气，再去上海', metadata };
    const started = await server.chat.start({ owner: 'ann', requestId: 'r', sessionId, message });
    await started.done;
    stored ??= (await server.store.getMessage('ann', sessionId, started.assistantId))?.parts;
  }
  await server.lifecycle.stop();
  const facts = calls.map(({ providerOptions }) => providerOptions?.[TURN_FACTS]);
  return { facts, calls, parts: stored as { type: string; output?: unknown }[] };
}

describe('the values of a turn', () => {
  it('are handed to the keyless model at each step, with what the steps before gave', async () => {
    const { facts, parts } = await handed(true);
    const [first, second, third] = facts.map((each): TurnFacts => turnFacts.parse(each));
    expect(first).toEqual({
      locale: 'zh',
      timeZone: 'America/New_York',
      now: '2026-11-24T23:00',
      hasView: true,
      hasPosition: true,
      selection: ['p3', 'p1'],
      earlier: [],
      thisTurn: [],
    });
    const output = parts.find(({ type }) => type === 'tool-get_weather')?.output;
    expect(output).toMatchObject({ ref: 'w1', now: { tempC: 6.4 } });
    const made = [
      { name: 'get_weather', input: WEATHER, output },
      { name: 'plan_route', input: ROUTE, errorCode: 'provider_unavailable' },
    ];
    expect(second).toEqual({ ...first, thisTurn: made });
    expect(third).toMatchObject({ hasView: false, hasPosition: false, selection: [], earlier: made, thisTurn: [] });
  });

  it('are not handed to a model that reads the prompt', async () => {
    const { facts, calls } = await handed(false);
    expect(facts).toEqual([undefined, undefined, undefined]);
    expect(calls.every(({ providerOptions }) => providerOptions === undefined)).toBe(true);
  });
});
