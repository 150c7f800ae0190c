import { RULES, type Rule } from './error-rules.ts';
import { UpstreamFailure } from './failure.ts';
import { refusedField } from './optional-fields.ts';

/** What is known of an upstream error, whichever of its five shapes it had. */
export interface UpstreamError {
  /** HTTP status; 0 for an error event inside a stream. */
  status: number;
  code: string;
  type: string;
  message: string;
  /** The status the error itself gives, if it came inside a 200. */
  statusHint?: number;
  /** The body was a web page: not the service answered, but something in between. */
  isPage?: boolean;
  requestId?: string;
  retryAfterMs?: number;
}

const OTHERWISE: Rule = { code: 'upstream_unavailable', retry: 'backoff', key: 'failing' };

/** Upstream error → typed failure. None of the upstream's text goes into it: only its code and status, for the log. */
export function toUpstreamFailure(error: UpstreamError): UpstreamFailure {
  const name = `${error.code} ${error.type}`.toLowerCase();
  const status = error.status || error.statusHint || 0;
  const rule =
    RULES.find(
      (candidate) =>
        (candidate.name?.test(name) ?? true) &&
        (candidate.text?.test(error.message) ?? true) &&
        (candidate.status?.(status) ?? true) &&
        (candidate.isPage === undefined || error.isPage === true),
    ) ?? OTHERWISE;
  const limit = /(?:\[1, ?|(?:length is|context length \(|context size \(|limit:) ?)(\d{3,9})/.exec(error.message)?.[1];
  return new UpstreamFailure(rule.code, {
    retry: rule.retry,
    key: rule.key ?? 'fine',
    detail: [error.status || 'event', safeName(error.code || error.type)].filter(Boolean).join(' '),
    ...(error.requestId && { requestId: error.requestId }),
    ...(error.retryAfterMs !== undefined && { retryAfterMs: error.retryAfterMs }),
    // The code of its own that the service has for such a refusal is about the thinking switch.
    ...(rule.retry === 'without_field' && { refused: refusedField(error.message) ?? 'enable_thinking' }),
    ...(rule.code === 'context_too_long' && limit && { inputLimit: Number(limit) }),
  });
}

/** An upstream's code is foreign text: only what looks like an identifier goes into the log. */
function safeName(code: string): string {
  return /^(?!sk-)[A-Za-z][\w. -]{0,60}$/.test(code) ? code : '';
}
