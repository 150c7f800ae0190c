/** The bindings report the words of an error without its number, which is what the service over HTTP sends. */
const CODES: [words: RegExp, code: number][] = [
  [/distance exceeds the max distance limit/i, 154],
  [/unconnected regions/i, 170],
  [/no suitable edges/i, 171],
  [/exceeded max locations/i, 150],
  [/no path could be found/i, 442],
  [/is unreachable/i, 441],
];
const UNKNOWN = 499;

/** The body of the service's answer to the same request. */
export function valhallaError(message: string): { error_code: number; error: string; status_code: 400 } {
  const error = message.replace(/^\w+ error: /i, '').replace(/ \[\]$/, '');
  return { error_code: CODES.find(([words]) => words.test(error))?.[1] ?? UNKNOWN, error, status_code: 400 };
}
