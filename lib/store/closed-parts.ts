import { AppError } from '../errors/app-error.ts';
import { errorBody } from '../errors/error-body.ts';

/**
 * The parts of a finished answer: text that was being written is done, and a call without a result has failed. If the
 * answer says why it ended, so does the call. Parts already closed stay the same objects.
 */
export function closedParts(parts: readonly unknown[], error?: unknown): unknown[] {
  return parts.map((part) => {
    switch (stateOf(part)) {
      case 'streaming':
        return { ...Object(part), state: 'done' };
      case 'input-streaming':
      case 'input-available':
        return {
          ...Object(part),
          state: 'output-error',
          errorText: JSON.stringify(error ?? errorBody(new AppError('stream_interrupted'))),
        };
      default:
        return part;
    }
  });
}

const stateOf = (part: unknown): unknown => Reflect.get(Object(part), 'state');
