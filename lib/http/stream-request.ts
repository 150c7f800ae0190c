import { z } from 'zod';
import { languageFor } from '../chat/stream-chat.ts';
import { streamChatErrorOf } from '../chat/stream-chat-error.ts';
import { errorBody } from '../errors/error-body.ts';
import { acceptedLocale } from '../i18n/accepted-locale.ts';
import { answersIn } from '../i18n/answers.ts';
import type { Locale } from '../i18n/index.ts';
import { isLocale } from '../i18n/index.ts';
import { streamBody } from './bodies.ts';
import { readJson, validate } from './read-json.ts';
import type { RefusalOf } from './route.ts';

/** The language in which a request was written, in case it is rejected later. */
const languages = new WeakMap<Request, Locale>();

/** What a program posted to /api/stream, and the caller's language. Throws AppError. */
export async function readStreamRequest(
  request: Request,
): Promise<{ message: string; sessionId: string | undefined; locale: Locale }> {
  const json = await readJson(request, z.unknown());
  // The language is detected first, so that invalid requests are rejected in it too.
  const { message: text, locale: given } = z.looseObject({}).catch({}).parse(json);
  const wanted = isLocale(given) ? given : acceptedLocale(request.headers.get('accept-language'));
  const locale = languageFor(typeof text === 'string' ? text.slice(0, 2_000) : '', wanted);
  languages.set(request, locale);
  const { message, session_id } = validate(json, streamBody);
  return { message, sessionId: session_id, locale };
}

/** A rejection in the form of the error event, so that one reader handles both. It has no ids, as nothing has begun. */
export const streamRefusal: RefusalOf = ({ error, requestId, request }) => {
  const locale = languages.get(request) ?? acceptedLocale(request.headers.get('accept-language')) ?? 'zh';
  const fix = error.code === 'not_found' ? { fix: answersIn(locale).howToGoOn } : {};
  return { type: 'error', ...streamChatErrorOf(errorBody(error), locale), ...fix, request_id: requestId };
};
