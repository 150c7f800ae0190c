import { sitePath } from '../../lib/site-path.ts';
import { atMost } from '../../lib/wait.ts';
import { WIRE_HEADER, WIRE_VERSION } from '../../lib/wire-version.ts';

/** Nothing waits longer than this for the cookie. */
const PATIENCE_MS = 4_000;

let introduction: Promise<void> | null = null;

/**
 * Gives this browser its owner cookie. The server hands one to whoever comes without: two simultaneous first requests
 * would get two owners, and the conversation of one would be foreign to the other. So one request goes first.
 */
export function introduce(): Promise<void> {
  introduction ??= atMost(
    PATIENCE_MS,
    fetch(sitePath('/api/sessions?limit=1')).catch(() => {
      introduction = null;
    }),
  );
  return introduction;
}

/** fetch for this site's API, after the introduction, stating which wire version this page speaks. */
export async function siteFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  await introduce();
  const headers = new Headers(init?.headers);
  headers.set(WIRE_HEADER, WIRE_VERSION);
  return fetch(input, { ...init, headers });
}
