import { AppError } from '../../errors/app-error.ts';

const MAX_CODE_POINTS = 8_000;
/**
 * Characters that show nothing: spaces, controls, format characters (zero width, direction marks) and the blank
 * fillers.
 */
const INVISIBLE = /^[\s\p{C}\u115f\u1160\u3164\uffa0\u2800]*$/u;

/** The text as stored: well-formed, without NUL, otherwise unchanged. Throws AppError for text that may not be sent. */
export function checkedText(text: string): string {
  // The cheap bound first: a code point is at most two UTF-16 units.
  if (text.length > MAX_CODE_POINTS * 2 || Array.from(text).length > MAX_CODE_POINTS) {
    throw new AppError('message_too_long');
  }
  const clean = text.toWellFormed().replaceAll('\0', '');
  if (INVISIBLE.test(clean)) throw new AppError('empty_message');
  return clean;
}
