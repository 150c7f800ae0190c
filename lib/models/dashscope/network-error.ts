import { UpstreamFailure } from './failure.ts';

const TLS = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO|HOSTNAME_MISMATCH)/;
const ENCODING = /^(Z_|ERR__ERROR|ERR_BROTLI|ZSTD|ERR_ZSTD|BROTLI)/;
const TIMEOUT = /^(UND_ERR_CONNECT_TIMEOUT|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT|ETIMEDOUT)$/;

/**
 * What fetch or a body reader threw → typed failure. The thrown value is not kept as the cause: its text names hosts
 * and ports.
 */
export function networkFailure(thrown: unknown): UpstreamFailure {
  if (thrown instanceof UpstreamFailure) return thrown;
  const { codes, messages } = chainOf(thrown);
  const code = codes[0] ?? '';
  if (messages.some((message) => /unexpected redirect/i.test(message))) {
    return new UpstreamFailure('bad_upstream_response', { detail: 'redirect refused' });
  }
  if (
    codes.some((one) => ENCODING.test(one)) ||
    messages.some((message) => /incorrect header check|invalid encoding/i.test(message))
  ) {
    return new UpstreamFailure('bad_upstream_response', {
      retry: 'once',
      key: 'failing',
      detail: `content encoding ${code}`.trim(),
    });
  }
  if (
    codes.some((one) => TLS.test(one)) ||
    messages.some((message) => /certificate|wrong version number|ssl routines/i.test(message))
  ) {
    return new UpstreamFailure('upstream_unavailable', { key: 'failing', detail: `tls ${code}`.trim() });
  }
  if (codes.some((one) => TIMEOUT.test(one))) {
    return new UpstreamFailure('upstream_timeout', { retry: 'backoff', key: 'failing', detail: code });
  }
  return new UpstreamFailure('upstream_unavailable', {
    retry: 'backoff',
    key: 'failing',
    detail: `network ${code}`.trim(),
  });
}

function chainOf(thrown: unknown): { codes: string[]; messages: string[] } {
  const codes: string[] = [];
  const messages: string[] = [];
  const seen = new Set<unknown>();
  const queue: unknown[] = [thrown];
  while (queue.length > 0) {
    const current = queue.shift();
    if (!(current instanceof Error) || seen.has(current)) continue;
    seen.add(current);
    messages.push(current.message);
    const { code, errors } = current as { code?: unknown; errors?: unknown };
    if (typeof code === 'string') codes.push(code);
    queue.push(current.cause, ...(Array.isArray(errors) ? errors : []));
  }
  return { codes, messages };
}
