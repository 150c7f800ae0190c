/** Why there is no answer. */
export type StreetsFailure =
  /** No region, or one without streets. */
  | 'none'
  /** The routing engine that the region needs is not installed here, or does not start. */
  | 'no_engine'
  /** Too many questions are waiting. */
  | 'busy'
  /** It took longer than any question may, and was ended. */
  | 'slow'
  /** Its process ended while it was asked. */
  | 'crashed'
  | 'too_large'
  /** The server is being stopped. */
  | 'closed';

/** Of Valhalla, as over HTTP. */
export type StreetsAnswer = { status: number; body: unknown } | { failure: StreetsFailure };

/** What the process is asked and says; questions are numbered. */
export interface EngineQuestion {
  id: number;
  path: string;
  /** JSON. */
  body: string;
}
export type EngineMessage =
  | { kind: 'ready' }
  | { kind: 'failed'; why: string }
  /** rss: of the process, in bytes. */
  | { kind: 'answer'; id: number; status: number; text: string; rss: number }
  | { kind: 'too_large'; id: number; rss: number };
