import { describe, expect, it } from 'vitest';
import { settleCall } from '../../../../lib/models/dashscope/settle-call.ts';
import { createWrittenCalls } from '../../../../lib/models/dashscope/written-calls.ts';

const OFFERED = new Set(['get_weather', 'ask_user', 'map_view', 'map_edit']);
const settled = (name: string) => settleCall({ id: 'c', name, arguments: '{}' }, OFFERED, true).name;

/** The calls and the text of an answer that arrives in pieces of this many characters. */
function written(text: string, size: number) {
  const calls = createWrittenCalls(OFFERED);
  let shown = '';
  for (let at = 0; at < text.length; at += size) shown += calls.push(text.slice(at, at + size));
  const end = calls.end();
  return { names: end.calls.map(({ name }) => settled(name)), text: shown + end.text };
}

describe('the name of a tool in another spelling', () => {
  it.each([
    ['getWeather', 'get_weather'],
    ['Get-Weather', 'get_weather'],
    ['functions.askUser', 'ask_user'],
    ['default_api:mapView:0', 'map_view'],
    ['MAP_EDIT', 'map_edit'],
    ['weather', 'weather'],
    ['getWeatherNow', 'getWeatherNow'],
    ['', ''],
  ])('%s is taken as %s', (name, meant) => {
    expect(settled(name)).toBe(meant);
  });

  it('is no guess where two tools bear it', () => {
    const offered = new Set(['map_view', 'mapview']);
    expect(settleCall({ id: 'c', name: 'mapView', arguments: '{}' }, offered, true).name).toBe('mapView');
  });

  it.each([
    '{"name": "askUser", "arguments": {"question": "?"}}',
    '```json\n{"name": "ask-user", "arguments": {"question": "?"}}\n```',
    'Action: functions.ask_user\nAction Input: {"question": "?"}',
    'Action: functions.askUser\nAction Input: {"question": "?"}',
  ])('is made, not shown, when written as %j', (text) => {
    for (const size of [1, 3, 7, 200]) expect(written(text, size)).toEqual({ names: ['ask_user'], text: '' });
  });

  it.each(['Action: functional programming is fun', '{"name": "askUserLater", "arguments": {}}', 'Action: films'])(
    'is text where it names no tool: %j',
    (text) => {
      for (const size of [1, 5, 200]) expect(written(text, size)).toEqual({ names: [], text });
    },
  );
});
