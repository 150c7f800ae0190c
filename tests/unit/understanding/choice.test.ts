import { describe, expect, it } from 'vitest';
import { isMiss } from '../../../lib/domain/miss.ts';
import type { PastCall } from '../../../lib/domain/turn-facts.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import { sharedGazetteer } from '../../../lib/runtime/gazetteer.ts';
import { lexiconsOf } from '../../../lib/runtime/lexicons.ts';
import { locate } from '../../../lib/tools/locate/index.ts';
import { resolvePlace } from '../../../lib/tools/resolve-place.ts';
import { answerFrom } from '../../../lib/understanding/reply/answer.ts';
import { understand } from '../../../lib/understanding/understand.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';
import { pastCall } from '../../fixtures/past-call.ts';

const gazetteer = sharedGazetteer;
const lexicons = lexiconsOf(() => gazetteer);
const { view: _, ...unseen } = fakeContext();
const context = { ...unseen, ports: { ...unseen.ports, ...embeddedPorts(gazetteer, () => 0) } };

/** The call for the answer to the question of which of several places is meant. */
function callFor(message: string, before: PastCall) {
  const understood = understand(
    {
      message,
      before: [before],
      now: [],
      today: '2026-11-29',
      hour: 12,
      pageLocale: 'zh',
      hasView: true,
      hasPosition: false,
      selection: [],
    },
    lexicons,
  );
  return understood.kind === 'calls' ? understood.calls[0] : undefined;
}

const weatherOf = (name: string) => pastCall('get_weather', { place: { name }, span: 'now' }, context);
const locating = (query: string) => pastCall('locate', { query }, context);

describe('an answer to the question which place is meant', () => {
  it.each([
    ['Victoria', 'I mean Victoria, British Columbia, Canada', 'Victoria', 'CA'],
    ['Victoria', 'I mean Victoria State, Australia', 'Victoria State', 'AU'],
    ['刚果', '我说的是刚果（布）', 'Congo - Brazzaville', 'CG'],
    ['刚果', '我说的是刚果(金)', 'Congo - Kinshasa', 'CD'],
    ['Georgia', 'I mean Georgia, United States', 'Georgia', 'US'],
    ['朝阳', '辽宁的那个', 'Chaoyang', 'CN'],
    ['北京机场', '大兴', 'Beijing Daxing International Airport', 'CN'],
    ['Tokyo airport', 'Narita', 'Narita International Airport', 'JP'],
    ['长城', '慕田峪', 'Mutianyu Great Wall', 'CN'],
  ])('of %s is taken: %s', async (name, message, nameEn, countryCode) => {
    const asked = await weatherOf(name);
    expect(asked.output).toMatchObject({ miss: 'ambiguous' });
    const place = callFor(message, asked)?.input.place;
    expect(await resolvePlace(place as { name: string }, context)).toMatchObject({ nameEn, countryCode });
  });

  it.each(['B', '选 b', 'option B.', '我要Ｂ'])(
    'is taken by the letter on the card and the map: %s',
    async (message) => {
      const asked = await weatherOf('Victoria');
      const { candidates = [] } = isMiss(asked.output) ? asked.output : {};
      const { name, at } = candidates[1] ?? {};
      const place = callFor(message, asked)?.input.place;
      expect(await resolvePlace(place as { name: string }, context)).toMatchObject({ name, at });
      expect(callFor('Z', asked)?.input.place).toBeUndefined();
    },
  );

  it('that leaves several asks again among those', async () => {
    const call = callFor('陕西的那个', await locating('城关镇'));
    expect(call).toEqual({ name: 'locate', input: { query: '城关镇', city: '陕西省' } });
    const again = await locate.execute(call?.input as { query: string; city: string }, context);
    expect(isMiss(again) ? [] : again.candidates.map(({ admin }) => admin)).toEqual(['陕西省', '陕西省']);
  });
});

describe('a name that has to be asked', () => {
  it.each(['刚果天气', '长城天气怎么样', '成都机场在哪', '迪士尼乐园在哪'])(
    'goes to the tool without the English name of one of them: %s',
    (message) => {
      const home = { action: 'home' };
      const call = callFor(message, { name: 'map_view', input: home, output: home });
      expect(JSON.stringify(call?.input)).not.toMatch(/name_en|query_en/);
    },
  );

  it('is told with no area where it lies in none', async () => {
    const call = await locating('法国');
    expect(answerFrom([call], { message: '法国在哪', locale: 'zh' })).toMatch(/^\*\*法国\*\*，坐标/);
  });
});
