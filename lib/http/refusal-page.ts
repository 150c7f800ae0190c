import type { AppError } from '../errors/app-error.ts';
import { plainWords } from '../errors/plain.ts';
import { errorWords } from '../errors/words.ts';
import { dictionaryOf, type Locale, languageIn, type Theme } from '../i18n/index.ts';
import { sitePath } from '../site-path.ts';

/** Colours as in app/globals.css. */
const STYLE = `
:root { color-scheme: light dark; --bg: #f4f5f7; --text: #16191f; --muted: #5a6270; --accent: #1b5fc9; }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { --bg: #101318; --text: #e7eaee; --muted: #9aa3b0; --accent: #7fb0ff; } }
:root[data-theme="dark"] { --bg: #101318; --text: #e7eaee; --muted: #9aa3b0; --accent: #7fb0ff; }
body { margin: 0; background: var(--bg); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
main { box-sizing: border-box; max-width: 28rem; min-height: 100dvh; margin: 0 auto; padding: 1.5rem;
  display: flex; flex-direction: column; align-items: flex-start; justify-content: center; gap: 0.75rem; }
h1 { margin: 0; font-size: 1.25rem; font-weight: 600; }
p { margin: 0; }
details { color: var(--muted); font-size: 0.875rem; }
a { display: inline-flex; align-items: center; min-height: 44px; color: var(--accent); text-underline-offset: 2px; }`;

/**
 * The page for a request that is refused before the framework renders anything: what happened, what to do, and the way
 * home; the rest is folded.
 */
export function refusalPage(
  error: AppError,
  { locale, theme, nonce }: { locale: Locale; theme: Theme; nonce: string },
): Response {
  const { said, now } = plainWords(error.code, locale);
  const { title, cause, fix } = errorWords(error.code, locale);
  const { app, error: words } = dictionaryOf(locale);
  const html = `<!doctype html>
<html lang="${languageIn(locale).tag}" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${said} · ${app.name}</title>
<style nonce="${nonce}">${STYLE}
</style>
</head>
<body><main><h1>${said}</h1><p>${now}</p><a href="${sitePath('/')}">${words.home}</a>
<details><summary>${words.details}</summary><p>${title} (${error.code})</p><p>${cause} ${fix}</p></details></main></body>
</html>
`;
  return new Response(html, {
    status: error.status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      ...(error.retryAfterS !== undefined && { 'retry-after': String(error.retryAfterS) }),
    },
  });
}
