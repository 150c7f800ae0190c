import { expect, it } from 'vitest';
import { fadedMessages } from '../../../components/chat/faded-messages.ts';

const answer = (id: string, tool: string) => ({ id, parts: [{ type: `tool-${tool}` } as never] });
const drawnBy = (...ids: string[]) => ids.map((messageId) => ({ messageId }));

it('all answers on the map but the newest are faint', () => {
  const messages = [answer('m1', 'search_places'), answer('m2', 'get_weather'), answer('m3', 'plan_route')];
  expect([...fadedMessages(messages, drawnBy('m1', 'm2', 'm3'))]).toEqual(['m1', 'm2']);
  // One that drew nothing, or whose layers are gone, makes none faint.
  expect([...fadedMessages(messages, drawnBy('m1', 'm2'))]).toEqual(['m1']);
  expect([...fadedMessages(messages, drawnBy('m1'))]).toEqual([]);
});

it('what is drawn by hand or comes out of a file neither fades nor makes faint', () => {
  const messages = [
    answer('m1', 'map_import'),
    answer('m2', 'search_places'),
    answer('m3', 'map_draw'),
    answer('m4', 'map_edit'),
  ];
  expect([...fadedMessages(messages, drawnBy('m1', 'm2', 'm3', 'm4'))]).toEqual([]);
  expect([...fadedMessages([...messages, answer('m5', 'locate')], drawnBy('m1', 'm2', 'm3', 'm5'))]).toEqual(['m2']);
});
