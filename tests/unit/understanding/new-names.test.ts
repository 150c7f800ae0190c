import { describe, expect, it } from 'vitest';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const ports = offlinePorts();

async function afterSearch(message: string) {
  const { say } = embeddedDialogue({ ports, now: OFFLINE_NOW });
  await say('museums in London');
  const { calls } = await say(message);
  return calls.map(({ name, input }) => [name, input.name]);
}

describe('a new name for something on the map', () => {
  it.each(['call the second', 'call the first one'])('is none where only the thing is named: %s', async (message) => {
    expect(await afterSearch(message)).not.toContainEqual(['map_edit', expect.anything()]);
  });

  it.each([
    ['call the second one Harbour', 'Harbour'],
    ['rename the first to Old Mill', 'Old Mill'],
    ['rename p2 to Attic', 'Attic'],
  ])('is what stands behind it: %s', async (message, name) => {
    expect(await afterSearch(message)).toEqual([['map_edit', name]]);
  });
});
