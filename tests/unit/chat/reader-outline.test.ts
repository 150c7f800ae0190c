import { describe, expect, it } from 'vitest';
import { createReaderOutline } from '../../../lib/chat/log/reader-outline.ts';
import { AppError } from '../../../lib/errors/app-error.ts';

describe('the outline of what a reader was given', () => {
  it('C08: holds no copy of texts, inputs and outputs', () => {
    const outline = createReaderOutline();
    outline.apply({ type: 'reasoning-start', id: 'r' });
    outline.apply({ type: 'text-start', id: 't' });
    for (let at = 0; at < 100; at += 1) {
      outline.apply({ type: 'reasoning-delta', id: 'r', delta: '想'.repeat(1_000) });
      outline.apply({ type: 'text-delta', id: 't', delta: '字'.repeat(1_000) });
    }
    const large = { points: 'p'.repeat(500_000) };
    const call = { toolCallId: 'c', toolName: 'locate' as const };
    outline.apply({ type: 'tool-input-available', ...call, input: large as never });
    outline.apply({ type: 'tool-output-available', toolCallId: 'c', output: large as never });
    expect(outline.parts().map(({ type, state }) => [type, state])).toEqual([
      ['reasoning', 'streaming'],
      ['text', 'streaming'],
      ['tool-locate', 'output-available'],
    ]);
    expect(JSON.stringify(outline.parts()).length).toBeLessThan(500);
    expect(outline.lacks('text', 't', `${'字'.repeat(100_000)}。`)).toBe('。');
  });

  it('gives nothing of a text that is behind the reader, and refuses another text', () => {
    const outline = createReaderOutline();
    outline.apply({ type: 'text-start', id: 't' });
    outline.apply({ type: 'text-delta', id: 't', delta: '北京' });
    outline.apply({ type: 'text-delta', id: 't', delta: '今天' });
    expect(outline.lacks('text', 't', '北京')).toBe('');
    expect(outline.lacks('text', 't', '北京今天')).toBe('');
    expect(() => outline.lacks('text', 't', '上海今天晴')).toThrow(AppError);
    outline.apply({ type: 'text-end', id: 't' });
    outline.apply({ type: 'text-start', id: 't' });
    expect(outline.lacks('text', 't', '上海')).toBe('上海');
  });
});
