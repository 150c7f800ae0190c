import { describe, expect, it } from 'vitest';
import { runTool } from '../../../lib/tools/bind.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';

/** The ways of a model to write a ref, after a search that gave p1 to p3. */
async function routeTo(name: string) {
  const context = fakeContext();
  const run = { context, options: { timeoutMs: 1_000, messageId: 'm' }, signal: undefined };
  await runTool('search_places', { query: '茶馆', near: { name: '天安门' }, limit: 3 }, { ...run, toolCallId: 'c1' });
  return runTool('plan_route', { from: { name: '天安门' }, to: { name } }, { ...run, toolCallId: 'c2' });
}

describe('a ref in another spelling', () => {
  it('in capitals is the ref, if there is one', async () => {
    expect(await routeTo('P2')).toMatchObject({ to: { name: '乙茶馆' } });
    expect(await routeTo('P7')).toMatchObject({ miss: 'not_found', about: 'P7' });
  });

  it.each(['place_2', '#2', 'result 2', 'id-2', 'No. 2'])(
    '%s names no place: the refs that there are come back',
    async (name) => {
      expect(await routeTo(name)).toMatchObject({ miss: 'not_found', about: name, knownRefs: 'p1–p3' });
    },
  );

  it.each(['天安门', '798', 'A1', 'Place 42nd'])('%s is a name', async (name) => {
    expect(await routeTo(name)).not.toHaveProperty('knownRefs');
  });
});
