import type { AppError } from '../errors/app-error.ts';
import { plainWords } from '../errors/plain.ts';
import { errorWords } from '../errors/words.ts';
import { dictionaryOf } from '../i18n/index.ts';
import { sitePath } from '../site-path.ts';
import { type PageLook, plainPage } from './plain-page.ts';

/**
 * The page for a request that is refused before the framework renders anything: what happened, what to do, and the way
 * home; the rest is folded.
 */
export function refusalPage(error: AppError, look: PageLook): Response {
  const { said, now } = plainWords(error.code, look.locale);
  const { title, cause, fix } = errorWords(error.code, look.locale);
  const { error: words } = dictionaryOf(look.locale);
  const main = `<h1>${said}</h1><p>${now}</p><a href="${sitePath('/')}">${words.home}</a>
<details><summary>${words.details}</summary><p>${title} (${error.code})</p><p>${cause} ${fix}</p></details>`;
  const headers = error.retryAfterS === undefined ? {} : { 'retry-after': String(error.retryAfterS) };
  return plainPage({ title: said, main, status: error.status, headers }, look);
}
