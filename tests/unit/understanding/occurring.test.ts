import { describe, expect, it } from 'vitest';
import { occurring, scriptOf } from '../../../lib/understanding/slots/occurring.ts';

describe('the script of an expression', () => {
  it.each([
    ['几点(?:钟)?(?:出发|走)', 'han'],
    ['how (?:hot|cold)\\b', 'latin'],
    ['带我去|take me to', undefined],
    ['(\\d{4})[-年](\\d{1,2})[-月]', undefined],
    ['[1-9]号线', undefined],
    ['\\p{L}+', undefined],
    ['(?:有)?雨{1,2}', 'han'],
  ])('of %s is %s', (source, script) => expect(scriptOf(source)).toBe(script));

  it('keeps what a text without a letter of it cannot have from being searched', () => {
    const sought = ['雨', 'rain', '雨|rain'].map((source) => ({
      anywhere: new RegExp(source),
      script: scriptOf(source),
      source,
    }));
    const foundIn = (text: string) => occurring(sought, text).map(({ source }) => source);
    expect(foundIn('下雨吗')).toEqual(['雨', '雨|rain']);
    expect(foundIn('is it rain')).toEqual(['rain', '雨|rain']);
    expect(foundIn('rain 雨')).toEqual(['雨', 'rain', '雨|rain']);
  });
});
