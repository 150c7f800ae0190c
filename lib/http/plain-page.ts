import { dictionaryOf, type Locale, languageIn, type Theme } from '../i18n/index.ts';

/** Colours as in app/globals.css. */
const DARK = `color-scheme: dark; --bg: #101318; --surface: #171b21; --text: #e7eaee; --muted: #9aa3b0; --border: #626b78;
  --accent: #7fb0ff; --accent-text: #0b1626; --danger: #ff8a80;`;
const STYLE = `
:root { color-scheme: light; --bg: #f4f5f7; --surface: #ffffff; --text: #16191f; --muted: #5a6270; --border: #868e9a;
  --accent: #1b5fc9; --accent-text: #ffffff; --danger: #b3261e; }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${DARK} } }
:root[data-theme="dark"] { ${DARK} }
body { margin: 0; background: var(--bg); color: var(--text); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI",
  "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; text-autospace: normal; line-break: strict; }
main { box-sizing: border-box; max-width: 28rem; min-height: 100dvh; margin: 0 auto; padding: 1.5rem;
  display: flex; flex-direction: column; align-items: flex-start; justify-content: center; gap: 0.75rem; }
h1 { margin: 0; font-size: 1.25rem; font-weight: 600; }
p { margin: 0; text-wrap: pretty; }
details { color: var(--muted); font-size: 0.875rem; }
a { display: inline-flex; align-items: center; min-height: 44px; color: var(--accent); text-underline-offset: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }`;

export interface PageLook {
  locale: Locale;
  theme: Theme;
  nonce: string;
}

interface PageParts {
  title: string;
  /** What stands in <main>: HTML, with everything that was not written here escaped. */
  main: string;
  style?: string;
  status: number;
  headers?: Record<string, string>;
}

/** A page without the framework, for requests that are refused before it renders anything. */
export function plainPage({ title, main, style = '', status, headers = {} }: PageParts, look: PageLook): Response {
  const { locale, theme, nonce } = look;
  const html = `<!doctype html>
<html lang="${languageIn(locale).tag}" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title} · ${dictionaryOf(locale).app.name}</title>
<style nonce="${nonce}">${STYLE}${style}
</style>
</head>
<body><main>${main}</main></body>
</html>
`;
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });
}

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in HTML, attributes in quotes included. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => ESCAPED[mark] ?? mark);
