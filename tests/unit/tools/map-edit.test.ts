import { describe, expect, it } from 'vitest';
import type { ToolContext } from '../../../lib/tools/context.ts';
import { mapEdit } from '../../../lib/tools/map-edit/index.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';

const drawn = ['r1', 'r1:0', 'r1:1', 'r1.2', 'r12', 'p1'].map((ref) => ({
  ref,
  label: { name: ref },
  kind: 'marker' as const,
  hidden: false,
}));
const context: ToolContext = (() => {
  const fake = fakeContext();
  return { ...fake, refs: { ...fake.refs, drawn: () => drawn } } as ToolContext;
})();

describe('an edit of the map', () => {
  it.each(['remove', 'hide'] as const)('reaches with a route its ends and its alternatives: %s', async (action) => {
    const output = await mapEdit.execute({ action, refs: ['r1'] }, context);
    expect(output).toMatchObject({ refs: ['r1', 'r1:0', 'r1:1', 'r1.2'] });
  });

  it('reaches a part alone when it is named', async () => {
    expect(await mapEdit.execute({ action: 'remove', refs: ['r1.2'] }, context)).toMatchObject({ refs: ['r1.2'] });
  });

  it('renames of a route the route, whatever is drawn before it', async () => {
    const output = await mapEdit.execute(
      { action: 'rename', refs: ['r1'], name: '上班' },
      {
        ...context,
        refs: { ...context.refs, drawn: () => drawn.toReversed() },
      },
    );
    expect(output).toMatchObject({ refs: ['r1'], names: ['r1'] });
  });

  it('reaches all markers of a place that several answers drew, since one of them is seen', async () => {
    const output = await mapEdit.execute(
      { action: 'remove', refs: ['p7'] },
      {
        ...context,
        refs: {
          ...context.refs,
          drawn: () => [
            { ref: 'p1', label: { name: '断桥' }, kind: 'marker', hidden: false, also: ['p7'] },
            { ref: 'p7', label: { name: '断桥' }, kind: 'marker', hidden: false, also: ['p1'] },
          ],
        },
      },
    );
    expect(output).toMatchObject({ refs: ['p7'], also: ['p1'] });
    const parsed = mapEdit.output.parse(output);
    expect(mapEdit.map?.(parsed)).toEqual([{ do: 'remove', refs: ['p7', 'p1'] }]);
    expect(mapEdit.map?.(mapEdit.output.parse({ ...(output as object), action: 'rename', name: '残雪' }))).toEqual([
      { do: 'rename', ref: 'p7', name: '残雪' },
      { do: 'rename', ref: 'p1', name: '残雪' },
    ]);
  });
});
