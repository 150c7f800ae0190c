import type { UpstreamError } from './error-map.ts';

type Fields = Pick<UpstreamError, 'code' | 'type' | 'message' | 'requestId'>;

const asRecord = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
const asText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/**
 * The error in a parsed JSON value, or undefined when it is none. Knows the OpenAI envelope, the one with the id inside,
 * a bare string, and DashScope's native { code, message, request_id }.
 */
export function errorFieldsOf(value: unknown): Fields | undefined {
  const body = asRecord(value);
  if (!body || Array.isArray(body.choices)) return undefined;
  const inner = asRecord(body.error);
  const requestId = requestIdOf(body.request_id, inner?.request_id, inner?.id, body.id);
  const found = (source: { code?: unknown; type?: unknown; message?: unknown }): Fields => ({
    code: asText(source.code),
    type: asText(source.type),
    message: asText(source.message),
    ...(requestId && { requestId }),
  });
  if (inner) return found(inner);
  if (typeof body.error === 'string') return found({ code: body.code, message: body.error });
  if (asText(body.message) !== '' && (body.code !== undefined || body.request_id !== undefined)) return found(body);
  return undefined;
}

/** The error in the body of a refused request: JSON, SSE text ("data: {…}"), or anything else (HTML, empty). Never throws. */
export function errorFieldsOfBody(text: string): Fields {
  const json = /^\s*(?:event:[^\n]*\n|id:[^\n]*\n|:[^\n]*\n)*data:(.*)/m.exec(text)?.[1] ?? text;
  try {
    const value: unknown = JSON.parse(json);
    return (
      errorFieldsOf(value) ?? {
        code: '',
        type: '',
        message: asText(asRecord(value)?.message ?? asRecord(value)?.detail),
      }
    );
  } catch {
    return { code: '', type: '', message: '' };
  }
}

/** The first that is an id and no prose; "chatcmpl-" is DashScope's prefix before the request id. */
export function requestIdOf(...candidates: unknown[]): string | undefined {
  for (const candidate of candidates) {
    if (typeof candidate !== 'string' || candidate.startsWith('sk-')) continue;
    const id = candidate.replace(/^chatcmpl-/, '');
    if (/^[\w-]{4,80}$/.test(id)) return id;
  }
  return undefined;
}
