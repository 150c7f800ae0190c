import { expect, test } from 'vitest';
import { judged, readStrangers, STRANGERS } from '../fixtures/conversations/judge.ts';

/** How many of each sixty are answered right; it only ever rises. */
const RIGHT = {
  strangers: 60,
  newcomers: 53,
  travellers: 58,
  guests: 55,
  callers: 58,
  walkers: 59,
  regulars: 23,
} as const;

test.each(STRANGERS)('%s are answered right from the first word to the last', async (file) => {
  const wrong: string[] = [];
  const conversations = readStrangers(file);
  for (const conversation of conversations) {
    const turn = (await judged(conversation)).find((each) => each.wrong !== null);
    if (turn) wrong.push(`${conversation.title}: ${turn.say}: ${turn.wrong}`);
  }
  expect(conversations).toHaveLength(60);
  expect(conversations.length - wrong.length, wrong.join('\n')).toBeGreaterThanOrEqual(RIGHT[file]);
});
