import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { shownAround } from '../../../lib/store/snippet.ts';
import { processorMs } from '../../fixtures/processor-time.ts';

const TABLE = '| 名称 | 距离 |\n| :--- | ---: |\n| **蓝瓶**咖啡 | 120 米 |\n';

it('shows a hit without the marks of a table and of emphasis', () => {
  expect(shownAround(TABLE, '距离')).toBe('名称 距离 蓝瓶咖啡 120 米');
  expect(shownAround('# Ways\n\n- by [tram](https://tram.example), `12`\n', 'tram')).toBe('Ways by tram, 12');
});

it('tells where a term is not shown', () => {
  expect(shownAround('[tram](https://cable.example)', 'cable')).toBeNull();
  expect(shownAround('tram', 'cable')).toBeNull();
});

it('shows what is close to the hit alone, in little time, however long the message', () => {
  const pieces = ['------:', '------', '|', '[', '![a](', ' ', '\n', ' |', '- ', '1. ', '\t\n'];
  for (const piece of pieces) {
    const text = `${piece.repeat(200_000)}cable${piece.repeat(200_000)}x`;
    const work = () => shownAround(text, 'cable');
    expect(processorMs(() => runInNewContext('work()', { work }, { timeout: 20_000 }))).toBeLessThan(500);
    expect(work()).toContain('cable');
  }
});
