// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { LocateCard } from '../../../components/cards/locate.tsx';
import { MissCard } from '../../../components/cards/miss.tsx';
import { type Miss, miss } from '../../../lib/domain/miss.ts';
import type { Place } from '../../../lib/domain/place.ts';
import { geoTools } from '../../../lib/tools/registry.ts';
import { tellMiss } from '../../../lib/tools/tell.ts';
import { answerFrom } from '../../../lib/understanding/reply/answer.ts';
import { cardContext } from '../../fixtures/card-context.ts';
import { fakeSource } from '../../fixtures/fake-ports.ts';

afterEach(cleanup);

const candidates: Place[] = ['Ohio', 'Utah'].map((adminEn, index) => ({
  name: '米德敦',
  nameEn: 'Midtown',
  admin: adminEn,
  adminEn,
  kind: 'city',
  at: { lng: -80 - index, lat: 40 },
}));
const source = { ...fakeSource, offline: true };
const plain = miss.shape.miss.options.map((code): Miss => ({ miss: code, about: 'Midtown', source }));
const misses: Miss[] = [
  ...plain,
  { miss: 'not_found', about: 'Midtwn', candidates, source },
  {
    miss: 'not_found',
    about: '1 Main Street',
    candidates: candidates.map((each) => ({ ...each, asked: 'x' })),
    source,
  },
  { miss: 'ambiguous', about: 'Midtown', candidates, source },
];
/** These are put as a question by a card. */
const ASKED = new Set<Miss['miss']>(['ambiguous', 'needs_place', 'needs_start', 'needs_position', 'same_place']);
const isAsked = (each: Miss) => ASKED.has(each.miss) || each.candidates !== undefined;

const bare = (text: string) => text.replace(/[\s\p{P}*]+/gu, '').toLowerCase();

describe.each(['zh', 'en'] as const)('a miss beside its card (%s)', (locale) => {
  it.each(misses.map((each) => [`${each.miss}${each.candidates ? ' with candidates' : ''}`, each] as const))(
    '%s: the text does not ask what the card asks',
    (_, each) => {
      const { container } = render(<MissCard miss={each} {...cardContext(locale)} />);
      const card = [...container.querySelectorAll('p')].map(({ textContent }) => bare(textContent ?? ''));
      const result = tellMiss(each, locale);
      const text = answerFrom([{ name: 'plan_route', input: {}, output: each }], { message: 'Midtown', locale });
      const sentences = text
        .split(/[.。？?！!；;\n]+/)
        .map(bare)
        .filter(Boolean);
      expect(sentences.length).toBeGreaterThan(0);
      if (!isAsked(each)) return;
      for (const sentence of sentences) expect(card).not.toContain(sentence);
      expect(text).not.toMatch(/[?？]/);
      expect(text).not.toMatch(/Ohio|Utah|\n/);
      expect(result).toContain('its card asks the user');
      expect(result).not.toContain('ask_user');
    },
  );

  it('which of several: the card asks, the text says how to answer', () => {
    const output = {
      candidates: candidates.map((each, index) => ({ ...each, ref: `p${index}` })),
      direction: 'forward',
      source,
    };
    const { container } = render(<LocateCard output={output as never} {...cardContext(locale)} />);
    const result = geoTools.locate.tell(output as never, locale);
    const text = answerFrom([{ name: 'locate', input: {}, output }], { message: 'Midtown', locale });
    expect(container.textContent).toMatch(/Which one do you mean\?|是哪一个？/);
    expect(text).not.toMatch(/[?？]|Ohio|\n/);
    expect(result).toContain('its card asks the user');
  });
});
