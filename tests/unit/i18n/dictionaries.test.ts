import { describe, expect, it } from 'vitest';
import { negotiateLocale } from '../../../lib/i18n/accepted-locale.ts';
import { dictionaryOf } from '../../../lib/i18n/index.ts';

const ARGUMENTS = [3, 5];

/** Every text as path → string, functions called with two numbers. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value(...ARGUMENTS))]];
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is no text`);
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path === '' ? key : `${path}.${key}`));
}

describe('dictionaries', () => {
  const zh = new Map(textsOf(dictionaryOf('zh')));
  const en = new Map(textsOf(dictionaryOf('en')));

  it('hold the same texts in both languages', () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it('leave no text empty', () => {
    const empty = [...zh, ...en].filter(([, text]) => text.trim() === '').map(([path]) => path);
    expect(empty).toEqual([]);
  });

  it('write English without Chinese letters', () => {
    const chinese = [...en].filter(([, text]) => /\p{Script=Han}/u.test(text)).map(([path]) => path);
    expect(chinese).toEqual([]);
  });

  it('put every number of a counting text into both languages', () => {
    for (const path of ['chat.branch', 'usage.tokensValue', 'composer.count']) {
      for (const texts of [zh, en]) {
        expect(texts.get(path)).toContain('3');
        expect(texts.get(path)).toContain('5');
      }
    }
  });

  it('use the names that tests and people rely on', () => {
    expect([
      dictionaryOf('zh').composer.label,
      dictionaryOf('zh').composer.send,
      dictionaryOf('zh').composer.stop,
    ]).toEqual(['输入消息', '发送', '停止']);
    expect([dictionaryOf('en').composer.label, dictionaryOf('en').chat.label]).toEqual(['Message', 'Conversation']);
  });
});

describe('negotiateLocale', () => {
  it.each([
    [undefined, 'zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    [undefined, 'en-GB,en;q=0.9,zh;q=0.8', 'en'],
    [undefined, 'fr-FR,zh-Hant;q=0.7,en;q=0.3', 'zh'],
    [undefined, 'zh;q=0,en', 'en'],
    [undefined, 'de', 'en'],
    [undefined, null, 'en'],
    [undefined, ';;q=,,', 'en'],
    ['zh', 'en', 'zh'],
    ['klingon', 'zh', 'zh'],
  ] as const)('reads cookie %s and header %s as %s', (cookie, header, locale) => {
    expect(negotiateLocale(cookie, header)).toBe(locale);
  });
});
