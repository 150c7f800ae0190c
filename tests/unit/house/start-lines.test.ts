import { expect, it } from 'vitest';
import { linesTo, readyLine } from '../../../scripts/start-lines.mjs';

it('leaves out addresses nobody can open, and says once where the page is and what answers', async () => {
  const said: string[] = [];
  const onLine = linesTo(
    (line: string) => said.push(line),
    async () => readyLine({ port: '3000', host: '0.0.0.0', basePath: '/map', hasKey: false, hasDemo: true }),
  );
  const lines = ['▲ Next.js', '- Local:         http://localhost:3000', '- Network:       http://0.0.0.0:3000'];
  for (const line of [...lines, '✓ Ready in 300ms', '{"level":"info"}', '✓ Ready in 310ms']) await onLine(line);
  expect(said).toEqual([
    '▲ Next.js',
    '✓ Ready in 300ms',
    expect.stringMatching(
      /^✓ Open http:\/\/localhost:3000\/map · demo mode, no model key: DASHSCOPE_API_KEY in .env.local/,
    ),
    '{"level":"info"}',
    '✓ Ready in 310ms',
  ]);
});

it.each([
  ['::1', true, true, '✓ Open http://[::1]:80 · a model key is set'],
  [
    '127.0.0.1',
    false,
    false,
    expect.stringContaining('http://127.0.0.1:80 · no model key, so questions get no answer'),
  ],
])('tells an address of %s as one opens it', (host, hasKey, hasDemo, line) => {
  expect(readyLine({ port: '80', host, basePath: '', hasKey, hasDemo })).toEqual(line);
});
