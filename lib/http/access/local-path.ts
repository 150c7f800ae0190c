import { cookiePath, sitePath } from '../../site-path.ts';

/** A path of this site to return to after signing in; the start page for anything else. */
export function localPath(given: string | null | undefined): string {
  const start = cookiePath();
  if (!given?.startsWith('/') || given.length > 2_000) return start;
  const url = URL.canParse(given, 'http://site') ? new URL(given, 'http://site') : null;
  // "/.//elsewhere" is of this origin, but what it comes to, "//elsewhere", is not.
  if (url?.origin !== 'http://site' || url.pathname.startsWith('//')) return start;
  url.searchParams.delete(REFUSED);
  const isInside = url.pathname === start || url.pathname.startsWith(sitePath('/x').slice(0, -1));
  return isInside ? `${url.pathname}${url.search}` : start;
}

/** Why a sign-in failed, for the page that asks again. */
const REFUSED = 'refused';

export type Refusal = 'wrong' | 'login' | 'unknown' | { waitMinutes: number };

/** The path with the reason in it. */
export function refusedPath(to: string, why: Refusal): string {
  const text = typeof why === 'string' ? why : String(why.waitMinutes);
  return `${to}${to.includes('?') ? '&' : '?'}${REFUSED}=${text}`;
}

/** The reason in a page's address; null: none of ours. */
export function refusalIn(parameters: URLSearchParams): Refusal | null {
  const text = parameters.get(REFUSED);
  if (text === 'wrong' || text === 'login' || text === 'unknown') return text;
  return text !== null && /^\d{1,3}$/.test(text) ? { waitMinutes: Number(text) } : null;
}
