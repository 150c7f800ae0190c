import { describe, expect, it } from 'vitest';
import { answerLocale, foreignLocale, languageOf } from '../../../lib/i18n/language-of.ts';
import { costOf } from '../../fixtures/processor-time.ts';

describe('the language of a message', () => {
  it.each([
    ['https://maps.apple.com/?ll=48.8584,2.2945&q=Tour%20Eiffel 在哪', 'zh'],
    ['看看这个 https://www.google.com/maps/place/Brandenburg+Gate/@52.5163,13.3777,17z', 'zh'],
    ['Brandenburg Gate 附近有什么好吃的', 'zh'],
    ['从 Heathrow Airport 到 Trafalgar Square 怎么走', 'zh'],
    ['Sagrada Familia, Barcelona 几点开门？', 'zh'],
    ['Shinjuku Gyoen National Garden 天气', 'zh'],
    ['帮我规划一个 San Francisco to Los Angeles 的 road trip', 'zh'],
    ['How do I get from 国贸 to 颐和园?', 'en'],
    ['weather in 成都 tomorrow', 'en'],
    ['show me 西湖', 'en'],
    ['What does “不见不散” mean?', 'en'],
    ['coffee near me', 'en'],
    ['hello', 'en'],
    ['where is https://map.baidu.com/poi/天安门', 'en'],
    ['cafés in Orléans', 'en'],
  ])('%s', (text, locale) => {
    expect(languageOf(text)).toBe(locale);
  });

  it.each([
    'Lisbon',
    'Springfield, Illinois',
    'CDG',
    '39.9042, 116.4074',
    'p3',
    'https://www.openstreetmap.org/#map=15/52.5/13.4',
    '',
    '東京タワーはどこですか',
    '서울 날씨',
    'Где Эрмитаж?',
    'où est la tour penchée à Pise',
  ])('%s does not say', (text) => {
    expect(languageOf(text)).toBeNull();
  });
});

describe('the language of an answer', () => {
  it('is that of the question, whatever the page speaks', () => {
    expect(answerLocale('is it raining in Osaka?', 'zh')).toBe('en');
    expect(answerLocale('大阪下雨吗', 'en')).toBe('zh');
  });

  it('is that of the page where the question does not say', () => {
    expect(answerLocale('Osaka', 'zh')).toBe('zh');
    expect(answerLocale('34.69, 135.50', 'en')).toBe('en');
  });

  it('is that of the letters where no page asked', () => {
    expect(answerLocale('Osaka', undefined)).toBe('en');
    expect(answerLocale('大阪', undefined)).toBe('zh');
  });

  it('differs from the page only where the question does', () => {
    expect(foreignLocale('is it raining in Osaka?', 'zh')).toBe('en');
    expect(foreignLocale('大阪下雨吗', 'zh')).toBeUndefined();
    expect(foreignLocale('Osaka', 'zh')).toBeUndefined();
    expect(foreignLocale('大阪下雨吗', undefined)).toBeUndefined();
  });
});

describe('a message of thousands of characters without a space', () => {
  it.each(['南京到', '西溪', 'İ', 'a', 'b.', '한', '「', '“', '`c', 'd@', 'e.f@g.', 'x+y-', '://'])(
    'A01: is told in a moment: %s',
    (piece) => {
      const text = piece.repeat(8_000 / piece.length);
      expect(costOf(() => languageOf(text), 3)).toBeLessThan(2);
    },
  );

  it.each([
    ['我把行程发到 ann.lee+trip@mail.example.org 了', 'zh'],
    ['please write to 王@例子.example about it', 'en'],
    ['“天气很好” is what the sign says', 'en'],
    [`在哪里 https://a.example/${'the-of-and-'.repeat(50)}`, 'zh'],
  ])('what is no sentence still does not count: %s', (text, locale) => {
    expect(languageOf(text)).toBe(locale);
  });
});
