import { expect, test } from 'vitest';
import { ask, TOOLS } from './harness.ts';
import { withMock } from './with-mock.ts';

const mock = withMock();
const lastBody = () => JSON.parse(mock.get().requests.at(-1)?.raw ?? '') as Record<string, unknown>;

test('a second request says the same as the first, although the SDK is not asked to write its tools again', async () => {
  const { backend } = await ask(mock.get(), { model: 'mock-whole' });
  const first = lastBody();
  expect(first.tools).toMatchObject([{ type: 'function', function: { name: 'get_weather' } }]);
  await ask(mock.get(), { backend });
  expect(lastBody()).toEqual(first);
});

test.each([
  [{ type: 'auto' }, 'auto'],
  [{ type: 'none' }, 'none'],
  [{ type: 'required' }, 'required'],
  [
    { type: 'tool', toolName: 'get_weather' },
    { type: 'function', function: { name: 'get_weather' } },
  ],
] as const)('the choice %j reaches the service the first time and later', async (toolChoice, sent) => {
  const { backend } = await ask(mock.get(), { model: 'mock-whole', options: { toolChoice } });
  expect(lastBody().tool_choice).toEqual(sent);
  await ask(mock.get(), { backend, options: { toolChoice } });
  expect(lastBody().tool_choice).toEqual(sent);
});

test('other tools are not taken for the ones before', async () => {
  const { backend } = await ask(mock.get(), { model: 'mock-whole' });
  const [tool] = TOOLS ?? [];
  if (tool?.type !== 'function') throw new Error('no function');
  for (const changed of [{ name: 'other' }, { description: 'Other.' }, { inputSchema: { type: 'object' as const } }]) {
    await ask(mock.get(), { backend, options: { tools: [{ ...tool, ...changed }] } });
    const [sent] = lastBody().tools as { function: Record<string, unknown> }[];
    const { inputSchema, ...named } = { ...changed } as { inputSchema?: object };
    expect(sent?.function).toMatchObject({ ...named, ...(inputSchema && { parameters: inputSchema }) });
  }
  await ask(mock.get(), { backend, options: { tools: [] } });
  expect(lastBody().tools).toBeUndefined();
});
