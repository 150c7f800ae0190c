import { afterAll, beforeAll } from 'vitest';
import { type MockDashScope, type MockOptions, startMockDashScope } from '../../../mock-dashscope/server.ts';

/** The stand-in server for the tests of a file, as a holder that is filled before the first test. */
export function withMock(options: MockOptions = {}): { get(): MockDashScope } {
  let mock: MockDashScope | undefined;
  beforeAll(async () => {
    mock = await startMockDashScope(options);
  });
  afterAll(() => mock?.close());
  return {
    get() {
      if (!mock) throw new Error('the mock has not started');
      return mock;
    },
  };
}
