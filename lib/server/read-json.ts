import type { z } from 'zod';
import { AppError } from '../errors.ts';

export const MAX_BODY_BYTES = 256 * 1024;

/**
 * The request's JSON body, checked. Reads at most maxBytes: beyond that the rest is not even received.
 * Throws unsupported_media_type, payload_too_large or bad_request.
 */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  maxBytes = MAX_BODY_BYTES,
): Promise<z.output<Schema>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new AppError('unsupported_media_type');
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw new AppError('payload_too_large');
  const parsed = schema.safeParse(parseJson(await readText(request, maxBytes)));
  if (parsed.success) return parsed.data;
  throw new AppError('bad_request', {
    detail: parsed.error.issues
      .map(({ path, code }) => `${path.join('.')} ${code}`)
      .join(', ')
      .slice(0, 200),
  });
}

/** The body as text; throws payload_too_large beyond maxBytes, bad_request for what is no UTF-8. */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  try {
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      size += next.value.byteLength;
      if (size > maxBytes) throw new AppError('payload_too_large');
      chunks.push(next.value);
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (error) {
    reader?.cancel().catch(() => {});
    throw error instanceof AppError ? error : new AppError('bad_request', { cause: error });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError('bad_request', { cause: error });
  }
}
