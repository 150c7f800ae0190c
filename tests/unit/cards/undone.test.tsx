// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { actionText, MapActionCard } from '../../../components/cards/map-action.tsx';
import { refBookOf } from '../../../lib/tools/refs.ts';
import { geoTools } from '../../../lib/tools/registry.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';

afterEach(cleanup);

const { map_edit: edit, map_draw: draw } = geoTools;
type Action = Parameters<typeof edit.execute>[0];

/** A map with two circles, and what the edits then say, the last one in both languages. */
async function said(circles: number, ...edits: Action[]) {
  const refs = refBookOf([]);
  const context = { ...fakeContext(), refs };
  let count = 0;
  const done = (name: 'map_edit' | 'map_draw', input: unknown, output: unknown) =>
    refs.learn({ messageId: 'm', callId: `c${++count}`, name, input, output } as Parameters<typeof refs.learn>[0]);
  for (let index = 0; index < circles; index += 1) {
    const input = draw.input.parse({
      shape: 'circle',
      center: { point: { lng: index, lat: 0 } },
      radius_m: 500,
    });
    done('map_draw', input, await draw.execute(input, context));
  }
  let output: unknown;
  for (const input of edits) {
    output = await edit.execute(input, context);
    done('map_edit', input, output);
  }
  return [actionText(output, 'zh'), actionText(output, 'en'), edit.tell(output as never, 'en')];
}

describe('a step back', () => {
  it('says what it took off the map', async () => {
    expect(await said(1, { action: 'undo' })).toEqual([
      '已撤销，去掉了 圆 1',
      'Undone, taken off the map: Circle 1',
      'done: undo taken off the map: Circle 1',
    ]);
  });

  it('says what it brought back, and how much more there is', async () => {
    expect((await said(2, { action: 'clear' }, { action: 'undo' })).slice(0, 2)).toEqual([
      '已撤销，恢复了 圆 1、圆 2',
      'Undone, back on the map: Circle 1, Circle 2',
    ]);
    expect((await said(5, { action: 'clear' }, { action: 'undo' })).slice(0, 2)).toEqual([
      '已撤销，恢复了 圆 1、圆 2、圆 3等 5 项',
      'Undone, back on the map: Circle 1, Circle 2, Circle 3 and more, 5 in all',
    ]);
  });

  it('says what looks as before, by the name it has again', async () => {
    const renamed: Action = { action: 'rename', refs: ['a1'], name: '家' };
    expect((await said(1, renamed, { action: 'undo' })).slice(0, 2)).toEqual([
      '已撤销，还原了 圆 1',
      'Undone, as it was before: Circle 1',
    ]);
  });

  it('and forward again says so', async () => {
    expect((await said(1, { action: 'undo' }, { action: 'redo' })).slice(0, 2)).toEqual([
      '已重做，又画上了 圆 1',
      'Redone, back on the map: Circle 1',
    ]);
  });

  it('of an older conversation says what it then did', () => {
    const context = { locale: 'zh' as const, hoveredRef: null, onHover() {}, selection: [], onSelect() {}, onAsk() {} };
    const output = { action: 'undo' as const, refs: [], names: [] };
    const { container } = render(<MapActionCard output={output} {...context} />);
    expect(container.textContent?.trim()).toBe('✓ 已撤销');
  });
});
