import type { Streets } from '../../region/streets/streets.ts';
import type { StreetsFailure } from '../../region/streets/streets-answer.ts';
import { type FailureKind, ProviderFailure } from '../failure.ts';
import type { Endpoint } from '../fetch-json.ts';

const KINDS: Record<StreetsFailure, FailureKind> = {
  none: 'unsupported',
  closed: 'unsupported',
  no_engine: 'server',
  busy: 'busy',
  slow: 'timeout',
  crashed: 'server',
  too_large: 'too_large',
};

/** A region's streets as a server: the adapters that ask Valhalla over HTTP ask it here. */
export function regionEndpoint(streets: Streets): Endpoint {
  return {
    baseUrl: 'region:',
    async fetchJson({ url, body = '' }, signal) {
      const answer = await streets.ask(url.pathname, body, signal);
      if ('status' in answer) return { ...answer, headers: new Headers() };
      throw new ProviderFailure(KINDS[answer.failure], {
        code: answer.failure.toUpperCase(),
        ...(answer.failure === 'no_engine' && { hint: 'npm run region installs the routing engine' }),
      });
    },
  };
}
