import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../lib/config.ts';
import { answerFrom } from '../../../lib/models/embedded/answer.ts';
import { embeddedDetails } from '../../../lib/providers/details/embedded.ts';
import { createPorts } from '../../../lib/providers/index.ts';
import { getPlace } from '../../../lib/tools/get-place.ts';
import { fakeContext, NOW } from '../../fixtures/fake-ports.ts';

const KNOWN = {
  ref: 'p1',
  name: '奥斯陆',
  nameEn: 'Oslo',
  kind: 'city',
  at: { lng: 10.7461, lat: 59.9127 },
  timeZone: 'Europe/Oslo',
  population: 580_000,
};

/** The details of the place as the product gives them. */
async function detailsWith(env: Record<string, string>, fetch?: typeof globalThis.fetch) {
  const { config } = readConfig(env);
  const embedded = embeddedDetails(() => NOW.getTime());
  const { geo, timeouts } = config;
  const context = fakeContext({ ports: createPorts({ geo, timeouts, embedded, ...(fetch && { fetch }) }) });
  context.refs.add({ kind: 'place', ref: 'p1', place: KNOWN });
  return getPlace.execute({ ref: 'p1' }, context);
}

describe('the details of a place that no source tells more about', () => {
  it('are what is known of it when offline, with the offline source', async () => {
    const output = await detailsWith({ OFFLINE: '1' });
    expect(output).toMatchObject({ place: KNOWN, source: { id: 'embedded', offline: true, degraded: ['offline'] } });
  });

  it('are what is known of it when the live sources fail, with the reason', async () => {
    const output = await detailsWith({}, () => Promise.reject(new TypeError('fetch failed')));
    expect(output).toMatchObject({ place: KNOWN, source: { degraded: expect.arrayContaining(['network']) } });
  });

  it.each([
    ['zh', /人口: 580000/, /没有「奥斯陆」的更多信息/],
    ['en', /Population: 580000/, /Nothing more is known about “Oslo”/],
  ] as const)('are told in %s as what is known and what is not', async (locale, known, unknown) => {
    const told = getPlace.tell(await detailsWith({ OFFLINE: '1' }), locale);
    expect(told).toMatch(/coordinates: 59\.9127, 10\.7461\npopulation: 580000\ntime zone: Europe\/Oslo/);
    expect(told).toMatch(/no further details are known/);
    const answer = answerFrom([{ name: 'get_place', input: {}, result: told }], '', locale);
    expect(answer).toMatch(known);
    expect(answer).toMatch(unknown);
  });
});
