import { z } from 'zod';
import { languageFor } from '../chat/stream-chat.ts';
import { streamChatErrorOf } from '../chat/stream-chat-error.ts';
import { errorBody } from '../errors.ts';
import type { Locale } from '../i18n/index.ts';
import { acceptedLocale, isLocale } from '../i18n/index.ts';
import { streamBody } from './bodies.ts';
import { checked, readJson } from './read-json.ts';
import type { RefusalOf } from './route.ts';

/** In which language a request was written, for the case that it is refused later. */
const languages = new WeakMap<Request, Locale>();

/** What a program posted to /api/stream, and the language of who asked. Throws AppError. */
export async function readStreamRequest(
  request: Request,
): Promise<{ message: string; sessionId: string | undefined; locale: Locale }> {
  const json = await readJson(request, z.unknown());
  // The language is looked for first: what does not fit is refused in it too.
  const { message: text, locale: given } = z.looseObject({}).catch({}).parse(json);
  const wanted = isLocale(given) ? given : acceptedLocale(request.headers.get('accept-language'));
  const locale = languageFor(typeof text === 'string' ? text.slice(0, 2_000) : '', wanted);
  languages.set(request, locale);
  const { message, session_id } = checked(json, streamBody);
  return { message, sessionId: session_id, locale };
}

/** What a program is missing that has an id of a conversation but not the proof that it is its own. */
const HOW_TO_GO_ON: Record<Locale, string> = {
  zh: '核对 session_id；继续对话时还要把首个回答响应头 x-wentu-token 的值以 Authorization: Bearer 发回（或发回它的 cookie）。',
  en: 'Check session_id; to go on with a conversation, also send back the x-wentu-token header of its first answer as Authorization: Bearer (or its cookie).',
};

/** A refusal as the error event has it: one reader fits both. It holds no ids, as nothing has begun. */
export const streamRefusal: RefusalOf = ({ error, requestId, request }) => {
  const locale = languages.get(request) ?? acceptedLocale(request.headers.get('accept-language')) ?? 'zh';
  const fix = error.code === 'not_found' ? { fix: HOW_TO_GO_ON[locale] } : {};
  return { type: 'error', ...streamChatErrorOf(errorBody(error), locale), ...fix, request_id: requestId };
};
