import { describe, it } from 'vitest';

/**
 * A suite that needs one of the operator's engines. Without it the suite is reported as skipped; with REQUIRE_ENGINES=1
 * (continuous integration) its absence is a failure.
 */
export function onEngine(name: string, variable: string, suite: (url: string) => void): void {
  const url = process.env[variable];
  if (url) {
    suite(url);
    return;
  }
  describe(name, () => {
    if (process.env.REQUIRE_ENGINES === '1') {
      it('has its engine', () => {
        throw new Error(`${variable} is not set, and REQUIRE_ENGINES=1 allows no skipping`);
      });
    } else it.skip(`skipped: set ${variable} to run it`, () => {});
  });
}
