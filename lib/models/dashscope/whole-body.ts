import type { Answer } from './answer.ts';
import { type BodyReader, createBodyReader } from './body-reader.ts';
import { deltaOf } from './delta-of.ts';
import { errorFieldsOf } from './error-body.ts';
import { toUpstreamFailure } from './error-map.ts';
import { UpstreamFailure } from './failure.ts';

/** A JSON body with status 200: an error, or the whole completion of a server that does not stream. False: not JSON. */
export function takeWhole(text: string, answer: Answer): boolean {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return false;
  }
  const error = errorFieldsOf(value);
  if (error) throw toUpstreamFailure({ status: 0, ...error });
  const delta = deltaOf(nativeOf(value) ?? value);
  if (!delta) throw new UpstreamFailure('bad_upstream_response', { key: 'failing', detail: 'JSON of another kind' });
  answer.take(delta);
  answer.complete();
  return true;
}

/** DashScope's own shape, { output: { choices | text }, usage, request_id }, in the form of the compatible one. */
function nativeOf(value: unknown): object | undefined {
  const {
    output,
    usage,
    request_id: id,
  } = (value ?? {}) as { output?: unknown; usage?: unknown; request_id?: unknown };
  if (typeof output !== 'object' || output === null) return undefined;
  const { choices, text, finish_reason } = output as { choices?: unknown; text?: unknown; finish_reason?: unknown };
  if (Array.isArray(choices)) return { id, usage, choices };
  return typeof text === 'string' ? { id, usage, choices: [{ text, finish_reason }] } : undefined;
}

/** JSON lines without the event prefix, or a first such line before real events. */
export function linesAsEvents(text: string): BodyReader {
  const events = text.replaceAll(/^(?=\s*\{)/gm, 'data: ');
  return createBodyReader(new Blob([events]).stream());
}
