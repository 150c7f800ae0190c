import { isDeeper } from '../json-depth.ts';
import { ProviderFailure } from './failure.ts';
import { httpFailure } from './http-failure.ts';

/** Maximum nesting of lists and objects; the deepest honest body (AMap's public transport) has a dozen. */
const MAX_DEPTH = 32;

/** A string, or one of the words for non-numbers that JSON does not have. */
const STRING_OR_NAN = /"(?:[^"\\]|\\.)*"|-?\b(?:nan|inf|infinity)\b/gi;

/** Parses JSON with nan and inf as null, as Open-Meteo has written where a model has no data. Throws SyntaxError. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!/\b(?:nan|inf|infinity)\b/i.test(text)) throw error;
    return JSON.parse(text.replace(STRING_OR_NAN, (found) => (found.startsWith('"') ? found : 'null')));
  }
}

export function parse(text: string, response: Response, now: number): unknown {
  if (response.status === 304) return undefined;
  if (isDeeper(text, MAX_DEPTH)) throw new ProviderFailure('malformed', { status: response.status, code: 'DEPTH' });
  try {
    return parsed(text);
  } catch {
    if (!response.ok) throw httpFailure(response, now);
    throw new ProviderFailure('malformed', { status: response.status });
  }
}
