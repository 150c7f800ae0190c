import { expect, it } from 'vitest';
import { answersIn } from '../../../lib/i18n/answers.ts';
import { askEmbedded } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const examples = (['zh', 'en'] as const).flatMap((locale) => {
  const { capability, events, climate } = answersIn(locale).demo.talk;
  return [...`${capability}${events}${climate}`.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words);
});

it.each(examples)('what the help gives as an example is understood: %s', async (words) => {
  const { calls } = await askEmbedded(words, { ports: offlinePorts(), now: OFFLINE_NOW });
  expect(calls).not.toEqual([]);
});
