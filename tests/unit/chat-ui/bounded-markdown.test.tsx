// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { boundedReader } from '../../../components/chat/bounded-blocks.ts';
import Markdown from '../../../components/chat/markdown.tsx';

afterEach(cleanup);

describe('a long answer that somebody may request', () => {
  const row = (index: number) => `| ${index} | 西湖 | **4.8** | [官网](https://a.example/${index}) |\n`;
  const texts = {
    'a table of 120 rows': `| a | b | c | d |\n|-|-|-|-|\n${Array.from({ length: 120 }, (_, i) => row(i)).join('')}`,
    'thirty sections': Array.from(
      { length: 30 },
      (_, i) =>
        `## 第 ${i} 天\n\n${'早上去**西湖**，然后坐船。'.repeat(6)}\n\n- 门票 \`${i}\` 元\n- 步行 20 分钟\n- 午饭\n`,
    ).join('\n'),
    'a program of 500 lines': `\`\`\`js\n${'for (const a of b[0]) { x[`a`] *= y_z; }\n'.repeat(500)}\`\`\`\n`,
    '30 kB of prose':
      `The *lake* is calm today. ${'The boats go out at nine, and the water is cold. '.repeat(4)}\n\n`.repeat(135),
  };

  it.each(Object.entries(texts))('%s: is parsed whole', (_, text) => {
    expect(boundedReader()(text, false).filter(({ isPlain }) => isPlain)).toEqual([]);
  });

  it('turns plain at a block, not before it, and not back as it grows', () => {
    const read = boundedReader();
    const text = `**a**\n\n${'*_'.repeat(20_000)}\n\n**b**\n`;
    const seen = [...Array(100).keys()].map((part) => read(text.slice(0, (text.length * part) / 100), true));
    expect(seen.at(-1)?.map(({ isPlain }) => isPlain)).toEqual([false, true]);
    expect(seen.filter(([first]) => first?.isPlain)).toEqual([]);
    const { container } = render(<Markdown text={text} isGrowing={false} />);
    expect([...container.querySelectorAll('strong')].map((strong) => strong.textContent)).toEqual(['a', 'b']);
  });

  it('shows a long block in steps as it grows, and whole in the end', () => {
    const text = `\`\`\`\n${'let a = 1;\n'.repeat(1_000)}`;
    const read = boundedReader();
    const shown = [...Array(200).keys()].map((at) => read(text.slice(0, 55 * (at + 1)), true)[0]?.text.length ?? 0);
    expect(new Set(shown).size).toBeLessThan(100);
    shown.forEach((length, at) => {
      expect(length).toBeGreaterThan(55 * (at + 1) * 0.93);
    });
    expect(read(text, false)).toMatchObject([{ text }]);
  });
});
