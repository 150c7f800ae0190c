/** Longer than this nobody waits for a word about it, ms. */
const PATIENCE_MS = 5_000;

/** Whether the server has a newer build than this page: its page names other scripts. false if it cannot be asked. */
export async function isOutdated(): Promise<boolean> {
  const own = [...document.querySelectorAll('script[src]')]
    // With a nonce: those that the page came with, not those loaded since.
    .filter((script) => (script as HTMLScriptElement).nonce !== '')
    .map((script) => script.getAttribute('src') ?? '');
  try {
    const answer = await fetch(location.href, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!answer.ok || own.length === 0) return false;
    const page = await answer.text();
    return own.some((src) => !page.includes(src));
  } catch {
    return false;
  }
}
