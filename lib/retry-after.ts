/**
 * The wait asked for by `retry-after-ms` or `retry-after` (seconds or HTTP date), in ms ≥ 0; undefined when absent or
 * unreadable.
 */
export function retryAfterMsOf(headers: Headers, now: number): number | undefined {
  const ms = numberOf(headers.get('retry-after-ms'));
  if (ms !== undefined) return ms;
  const text = headers.get('retry-after');
  const seconds = numberOf(text);
  if (seconds !== undefined) return seconds * 1000;
  // Date.parse accepts almost anything, even "-5"; an HTTP date begins with a weekday.
  const date = text !== null && /^\s*[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function numberOf(text: string | null): number | undefined {
  if (text === null || !/^\s*\d+(\.\d+)?\s*$/.test(text)) return undefined;
  return Number(text);
}
