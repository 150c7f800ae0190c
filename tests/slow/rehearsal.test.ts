import { describe, expect, it } from 'vitest';
import { QUESTIONS } from '../rehearsal/questions.ts';
import { rehearse, summary } from '../rehearsal/rehearse.ts';

describe('a rehearsal with a mediocre model', () => {
  it('asks twenty questions in each language', () => {
    const texts = (locale: string) =>
      new Set(QUESTIONS.filter((each) => each.locale === locale).map(({ text }) => text));
    expect([texts('zh').size, texts('en').size]).toEqual([20, 20]);
  });

  it.each([1, 2, 3])('ends right in 38 of 40 questions at 1.3 requests a step, seed %i', async (seed) => {
    const rows = await rehearse(seed);
    const { right, of, perStep } = summary(rows);
    expect(of).toBe(40);
    expect(
      right,
      rows.flatMap(({ question, wrong }) => (wrong ? [`${question.text}: ${wrong}`] : [])).join('\n'),
    ).toBeGreaterThanOrEqual(38);
    expect(perStep).toBeLessThanOrEqual(1.3);
    // It does err: some questions took more than they need.
    expect(perStep).toBeGreaterThan(1);
  });
});
