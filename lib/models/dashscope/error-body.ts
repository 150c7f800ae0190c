import { asRecord } from '../../domain/is-record.ts';
import type { UpstreamError } from './error-map.ts';
import { parsedJson } from './parsed-json.ts';

type Fields = Omit<UpstreamError, 'status' | 'retryAfterMs'>;
type Source = Record<string, unknown>;

const MAX_NESTED_CHARS = 2_000;

/**
 * The error in a parsed JSON value, or undefined if there is none. Handles the OpenAI envelope, the one with the id
 * inside, a bare string, DashScope's native { code, message, request_id }, and what Chinese gateways and other servers
 * write.
 */
export function errorFieldsOf(value: unknown): Fields | undefined {
  const body = asRecord(Array.isArray(value) ? value[0] : value);
  if (!body) return undefined;
  const inner = asRecord(body.error);
  // A chunk may have an error beside its choices (OpenRouter); more often it has "error": null.
  if (inner && (inner.message || inner.code || !Array.isArray(body.choices))) return fieldsOf(inner, body);
  if (typeof body.error === 'string' && body.error !== '') return fieldsOf({ ...body, message: body.error }, body);
  const verdict = asRecord(body.base_resp);
  if (verdict && verdict.status_code !== 0) return fieldsOf({ message: verdict.status_msg }, body);
  if (Array.isArray(body.choices) || body.choices === null) return undefined;
  return isFlatError(body) ? fieldsOf(body, body) : undefined;
}

/**
 * The error in the body of a failed request: JSON, SSE text ("data: {…}"), or anything else (HTML, empty). Never
 * throws.
 */
export function errorFieldsOfBody(text: string): Fields {
  if (/^\s*</.test(text)) return { code: '', type: '', message: '', isPage: true };
  for (const json of [text, ...[...text.matchAll(/^(?:data|error):(.*)/gm)].map((match) => match[1] ?? '')]) {
    const value = parsedJson(json);
    if (value === undefined) continue;
    return errorFieldsOf(value) ?? fieldsOf(asRecord(value) ?? {}, asRecord(value) ?? {});
  }
  return { code: '', type: '', message: '' };
}

/** The first that is an id rather than prose; "chatcmpl-" is DashScope's prefix before the request id. */
export function requestIdOf(...candidates: unknown[]): string | undefined {
  for (const candidate of candidates) {
    if (typeof candidate !== 'string' || candidate.startsWith('sk-')) continue;
    const id = candidate.replace(/^chatcmpl-/, '');
    if (/^[\w-]{4,80}$/.test(id)) return id;
  }
  return undefined;
}

/** No envelope: DashScope's native shape and its kin. A code that means success is not an error. */
function isFlatError(body: Source): boolean {
  const code = codeOf(body);
  const isSuccess = code === '0' || code === '200' || /^success$/i.test(code) || body.success === true;
  if (isSuccess || body.output !== undefined) return false;
  const isNamed = code !== '' || requestIdFrom(body) !== undefined || body.success === false;
  return isNamed && (messageOf(body) !== '' || typeof body.errorType === 'string');
}

/** source: where code and message are. body: what surrounds it. */
function fieldsOf(source: Source, body: Source): Fields {
  const message = messageOf(source);
  const code = codeOf(source);
  const nested = nestedIn(message);
  const requestId =
    nested?.requestId ?? requestIdOf(requestIdFrom(body), requestIdFrom(source), source.id, body.id, idInText(message));
  const statusHint = nested?.statusHint ?? statusIn(code, source, body, message);
  return {
    code: nested?.code || code,
    type: [text(source.type), nested?.type].filter(Boolean).join(' '),
    message: nested ? `${message.slice(0, MAX_NESTED_CHARS)} ${nested.message}` : message,
    ...(requestId && { requestId }),
    ...(statusHint && { statusHint }),
  };
}

const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

const codeOf = (source: Source): string =>
  text(source.code ?? source.Code ?? source.errorType ?? source.error_code ?? source.errorCode);

/** Text as it is; a list of invalid fields (FastAPI's detail) as JSON, to be searched. */
function messageOf(source: Source): string {
  const found = [
    source.message,
    source.Message,
    source.msg,
    source.error_msg,
    source.errorMessage,
    source.error_message,
    source.detail,
  ].find((one) => one !== undefined && one !== null && one !== '');
  return typeof found === 'object' ? JSON.stringify(found).slice(0, MAX_NESTED_CHARS) : text(found);
}

const requestIdFrom = (source: Source): string | undefined =>
  requestIdOf(source.request_id, source.requestId, source.RequestId, source.rid);

/** Gateways put their id into the message: "… (request id: 2026…)". */
const idInText = (message: string): string | undefined => /request[ _]?id[:：]\s*"?([\w-]{4,80})/i.exec(message)?.[1];

/** Gateways wrap the upstream's JSON in their message. */
function nestedIn(message: string): Fields | undefined {
  const from = message.indexOf('{"');
  return from === -1 ? undefined : errorFieldsOf(parsedJson(message.slice(from, message.lastIndexOf('}') + 1)));
}

/** An HTTP status the error itself gives: as its code, beside it, or before its text ("<429> …"). */
function statusIn(code: string, source: Source, body: Source, message: string): number | undefined {
  const before = /^\s*<?([45]\d\d)>?[\s:]/.exec(message)?.[1];
  const found = [code, source.status, body.status, source.status_code, body.status_code, before].map(Number);
  return found.find((status) => status >= 400 && status <= 599);
}
