import { RecentMap } from '../../recent-map.ts';
import type { FetchJson, JsonResponse } from '../fetch-json.ts';

/** How many places keep their last answer. */
const MAX_KEPT = 64;
/** An `Expires` later than this is not trusted. */
const LONGEST_MS = 6 * 3_600_000;

interface Kept {
  response: JsonResponse;
  /** Milliseconds since the epoch; before that no request is made. */
  freshUntil: number;
  lastModified: string | null;
}

/**
 * A fetchJson that follows HTTP's freshness rules, as MET Norway's terms require: an answer is used until its
 * `Expires`; after that the next request carries `If-Modified-Since`, and a 304 makes the cached answer fresh again.
 * GET only; unsound answers are not cached. now: milliseconds since the epoch.
 */
export function freshBodies(fetchJson: FetchJson, now: () => number, isSound: (body: unknown) => boolean): FetchJson {
  const kept = new RecentMap<Kept>(MAX_KEPT);

  return async (request, signal) => {
    const key = request.url.href;
    const known = kept.get(key);
    if (known && now() < known.freshUntil) return known.response;
    const headers = { ...request.headers, ...(known?.lastModified && { 'if-modified-since': known.lastModified }) };
    const answer = await fetchJson({ ...request, headers }, signal);
    const response = answer.status === 304 && known ? known.response : answer;
    if (isSound(response.body)) keep(key, response, answer.headers);
    return response;
  };

  function keep(key: string, response: JsonResponse, headers: Headers): void {
    const expires = Date.parse(headers.get('expires') ?? '');
    const freshUntil = Number.isNaN(expires) ? 0 : Math.min(expires, now() + LONGEST_MS);
    const lastModified = headers.get('last-modified') ?? kept.get(key)?.lastModified ?? null;
    kept.set(key, { response, freshUntil, lastModified });
  }
}
