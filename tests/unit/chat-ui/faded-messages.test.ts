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

it('what is drawn by hand neither fades nor makes faint', () => {
  const messages = [answer('m1', 'search_places'), answer('m2', 'map_draw'), answer('m3', 'map_edit')];
  expect([...fadedMessages(messages, drawnBy('m1', 'm2', 'm3'))]).toEqual([]);
  expect([...fadedMessages([...messages, answer('m4', 'locate')], drawnBy('m1', 'm2', 'm4'))]).toEqual(['m1']);
});

it('files are faint once a newer answer is drawn, and make nothing faint themselves', () => {
  const messages = [answer('m1', 'search_places'), answer('m2', 'map_import'), answer('m3', 'map_import')];
  expect([...fadedMessages(messages, drawnBy('m1', 'm2', 'm3'))]).toEqual([]);
  const asked = [...messages, answer('m4', 'locate')];
  expect([...fadedMessages(asked, drawnBy('m1', 'm2', 'm3', 'm4'))]).toEqual(['m1', 'm2', 'm3']);
  // What was added after the newest answer stays as it is.
  expect([...fadedMessages([...asked, answer('m5', 'map_import')], drawnBy('m2', 'm4', 'm5'))]).toEqual(['m2']);
});
