import { cappedBytes } from '../capped-bytes.ts';
import { ProviderFailure } from './failure.ts';
import { networkFailure } from './http-failure.ts';

/** Reads at most maxBytes; more is a failure, and the rest is not fetched. */
export async function readText(
  { body, headers, status }: Response,
  maxBytes: number,
  signal: AbortSignal,
): Promise<string> {
  if (!body) return '';
  const { bytes, isWhole } = await cappedBytes(body, maxBytes).catch((error: unknown) => {
    throw networkFailure(error, signal);
  });
  if (!isWhole) throw new ProviderFailure('too_large', { status });
  return decoded(bytes, headers.get('content-type'));
}

/**
 * JSON is UTF-8, whatever the header says; only bytes that are not are decoded as the header says (GBK behind a proxy).
 */
function decoded(bytes: Uint8Array, contentType: string | null): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const charset = /charset=["']?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch {
      return new TextDecoder().decode(bytes);
    }
  }
}
