import type { GeoPorts } from '../../domain/ports.ts';
import { embeddedSource } from '../embedded-source.ts';

/** Air quality is not known offline: null. */
export function embeddedAir(now: () => number): Pick<GeoPorts, 'air'> {
  return {
    async air(_at, signal) {
      signal.throwIfAborted();
      return { value: null, source: embeddedSource('climate', now(), ['no_live_data']) };
    },
  };
}
