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
});
