import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endLinks } from '../../../components/chat/link-ends.ts';
import { blocksOf } from '../../../components/chat/markdown-blocks.ts';

describe('blocksOf', () => {
  it('splits paragraphs, headings and tables at blank lines', () => {
    expect(blocksOf('# 标题\n\n第一段\n还是第一段\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n末段')).toHaveLength(4);
  });

  it('keeps a fence with blank lines whole, closed or still open', () => {
    expect(blocksOf('```js\na\n\nb\n```\n\nafter')).toEqual(['```js\na\n\nb\n```\n\n', 'after']);
    expect(blocksOf('~~~\na\n\n```\n\nb')).toHaveLength(1);
  });

  it('keeps a loose list and its indented continuation whole, so that its numbers go on', () => {
    expect(blocksOf('1. 一\n\n   续\n\n2. 二\n\n段落')).toEqual(['1. 一\n\n   续\n\n2. 二\n\n', '段落']);
  });

  it('leaves a text with reference definitions in one block', () => {
    expect(blocksOf('见 [文档][1]。\n\n[1]: https://example.com')).toHaveLength(1);
  });

  it('loses and adds nothing', () => {
    const line = fc.constantFrom('', ' ', '```', '~~~', '- a', '1. b', '  c', '段落', '| a |', '# h', '\t', '> q');
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        expect(blocksOf(text).join('')).toBe(text);
      }),
    );
  });

  it('changes only the last block, or begins another, when text is appended', () => {
    const text = '第一段\n\n- a\n- b\n\n```\nx\n\ny\n```\n\n# h\n\n末';
    for (let length = 1; length < text.length; length++) {
      const before = blocksOf(text.slice(0, length));
      const after = blocksOf(text.slice(0, length + 1));
      expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
    }
  });
});

describe('endLinks', () => {
  it('ends a bare link before full-width punctuation', () => {
    expect(endLinks('详见 https://example.com/a。下一句')).toBe('详见 <https://example.com/a>。下一句');
    expect(endLinks('（https://example.com/a?b=1）')).toBe('（<https://example.com/a?b=1>）');
  });

  it('keeps Chinese letters that belong to the path', () => {
    expect(endLinks('https://zh.wikipedia.org/wiki/北京，首都')).toBe('<https://zh.wikipedia.org/wiki/北京>，首都');
  });

  it('leaves code, written links and links before other text alone', () => {
    for (const text of [
      '`https://a.example/b。`',
      '```\nhttps://a.example/b。\n```',
      '[x](https://a.example/b)。',
      '<https://a.example/b>。',
      'https://a.example/b next',
    ]) {
      expect(endLinks(text)).toBe(text);
    }
  });
});
