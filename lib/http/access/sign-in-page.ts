import type { GateConfig } from '../../config.ts';
import { dictionaryOf } from '../../i18n/index.ts';
import { accessWords } from '../../i18n/own-pages.ts';
import { sitePath } from '../../site-path.ts';
import { escaped, type PageLook, plainPage } from '../plain-page.ts';
import type { Refusal } from './local-path.ts';

const STYLE = `
.brand { color: var(--muted); font-size: 0.9375rem; font-weight: 600; }
form { display: grid; gap: 0.5rem; width: 100%; margin-top: 0.25rem; }
label { font-weight: 600; font-size: 0.9375rem; }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem; }
input, button, .button { box-sizing: border-box; min-height: 44px; border-radius: 8px; font: inherit; }
input { flex: 1 1 12rem; min-width: 0; padding: 0 0.75rem; border: 1px solid var(--border); background: var(--surface); color: inherit; }
button, .button { padding: 0 1.25rem; border: 1px solid transparent; background: var(--accent); color: var(--accent-text);
  font-weight: 600; text-decoration: none; cursor: pointer; }
[role="alert"] { color: var(--danger); }
.lead { color: var(--muted); }`;

/** What the page says of a sign-in that failed. */
function reasonIn(refusal: Refusal | null, words: ReturnType<typeof accessWords>): string {
  if (refusal === null) return '';
  if (typeof refusal !== 'string') return words.wait(refusal.waitMinutes);
  return { wrong: words.wrong, login: words.loginFailed, unknown: words.unknown }[refusal];
}

/**
 * The page in front of a gate, at the address that was asked for: works without scripts. `to`: where to go on, a path of
 * this site. What stands behind # never reaches the server: a script of one line carries it past the form.
 */
export function signInPage(
  { mode }: Pick<GateConfig, 'mode'>,
  { to, refusal }: { to: string; refusal: Refusal | null },
  look: PageLook,
): Response {
  const words = accessWords(look.locale);
  const reason = reasonIn(refusal, words);
  const said = reason && `<p id="reason" role="alert">${reason}</p>`;
  const own = {
    open: '',
    code: `<p class="lead">${words.codeLead}</p>
<form method="post" action="${sitePath('/api/access')}"><input type="hidden" name="to" value="${escaped(to)}">
<label for="code">${words.code}</label>
<div class="row"><input id="code" name="code" type="password" autocomplete="current-password" required maxlength="200" autofocus${reason && ' aria-describedby="reason" aria-invalid="true"'}>
<button>${words.enter}</button></div>${said}</form>
<script nonce="${look.nonce}">document.forms[0].action += location.hash</script>`,
    header: `<p class="lead">${words.proxyLead}</p><a class="button" href="${escaped(to)}">${words.reload}</a>`,
    oidc: `<p class="lead">${words.loginLead}</p>${said}
<a class="button" href="${sitePath('/api/access/login')}?to=${encodeURIComponent(to)}">${words.login}</a>`,
  }[mode];
  const main = `<p class="brand">${dictionaryOf(look.locale).app.name}</p><h1>${words.title}</h1>${own}`;
  return plainPage({ title: words.title, main, style: STYLE, status: 401 }, look);
}
