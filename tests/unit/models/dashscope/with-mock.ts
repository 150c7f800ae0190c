import { afterAll, beforeAll } from 'vitest';
import { type MockDashScope, type MockOptions, startMockDashScope } from '../../../mock-dashscope/server.ts';

/** The stand-in server for the tests of a file, as a holder filled before the first test. */
export function withMock(options: MockOptions = {}): { get(): MockDashScope } {
  let mock: MockDashScope | undefined;
  beforeAll(async () => {
    mock = await startMockDashScope(options);
    // The first request of a process loads its HTTP client: on a busy machine, longer than the shortened timers allow.
    await (await fetch(`${mock.url}/models`)).arrayBuffer();
  });
  afterAll(() => mock?.close());
  return {
    get() {
      if (!mock) throw new Error('the mock has not started');
      return mock;
    },
  };
}
