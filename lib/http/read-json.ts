import type { z } from 'zod';
import { cappedBytes } from '../capped-bytes.ts';
import { AppError, type RefusedField } from '../errors/app-error.ts';
import { isDeeper } from '../json-depth.ts';

const MAX_BODY_BYTES = 256 * 1024;
/** Enough for a trip of many days within a message in a backup. */
const MAX_DEPTH = 64;
const MAX_FIELDS = 5;
const MAX_PATH = 80;

/**
 * The request's JSON body, validated. Reads at most maxBytes: anything beyond is not even received. Throws
 * unsupported_media_type, payload_too_large or bad_request.
 */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  maxBytes = MAX_BODY_BYTES,
): Promise<z.output<Schema>> {
  assertJson(request, maxBytes);
  return validate(parseJson(await readText(request, maxBytes)), schema);
}

/** The value parsed with the schema. Throws bad_request naming the fields. */
export function validate<Schema extends z.ZodType>(value: unknown, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  throw new AppError('bad_request', {
    fields: issues.flatMap(refusedIn).slice(0, MAX_FIELDS),
    detail: issues
      .map(({ path, code }) => `${path.join('.')} ${code}`)
      .join(', ')
      .slice(0, 200),
  });
}

/** For an unknown field the field itself is named, not the object that contains it. */
function refusedIn(issue: z.core.$ZodIssue): RefusedField[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), problem: 'unknown' }));
  }
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined && issue.path.length > 0;
  return [{ path: pathOf(issue.path), problem: isMissing ? 'missing' : 'invalid' }];
}

/** As the client wrote it, but cut to a length and stripped of characters that cannot be shown. */
const pathOf = (path: PropertyKey[]) => path.map(String).join('.').replace(/\p{C}/gu, '').slice(0, MAX_PATH);

function assertJson(request: Request, maxBytes: number): void {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new AppError('unsupported_media_type');
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw new AppError('payload_too_large');
}

/** The request's JSON text in pieces as they arrive, for bodies too large to hold. Throws as readJson does. */
export async function* jsonTextOf(request: Request, maxBytes: number): AsyncGenerator<string> {
  assertJson(request, maxBytes);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  try {
    for await (const bytes of request.body ?? []) {
      size += bytes.byteLength;
      if (size > maxBytes) throw new AppError('payload_too_large');
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('bad_request', { cause: error });
  }
}

/** The body as text; throws payload_too_large beyond maxBytes, bad_request if it is not UTF-8. */
export async function readText({ body }: Request, maxBytes: number): Promise<string> {
  if (!body) return '';
  try {
    const { bytes, isWhole } = await cappedBytes(body, maxBytes);
    if (!isWhole) throw new AppError('payload_too_large');
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('bad_request', { cause: error });
  }
}

/** JSON text from outside, parsed. Throws bad_request if it is not JSON, or is nested deeper than any honest value. */
export function parseJson(text: string): unknown {
  if (isDeeper(text, MAX_DEPTH)) throw new AppError('bad_request', { detail: 'nested too deeply' });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError('bad_request', { cause: error });
  }
}
