import type { Basemaps } from '../lib/map/basemaps.ts';
import type { ModelFacts } from './chat/model-line.tsx';
import type { SignedIn } from './chat/top-menu.tsx';

/** What the server tells the page at first paint. */
export interface WorkspaceFacts extends ModelFacts {
  basemaps: Basemaps;
  isServiceWorkerOn: boolean;
  /** Who is signed in, where they can sign out. */
  signedIn?: SignedIn | undefined;
  /** The same conversations are on all devices. */
  isEverywhere?: boolean;
}
