/** What tells that somebody is about to use the page. Focus does not: the page sets it itself. */
const SIGNS = ['pointerdown', 'keydown', 'input', 'dragenter'] as const;
/** With no sign so long after the page has loaded, time is idle, ms. */
const IDLE_AFTER_MS = 10_000;

/**
 * Runs `then` once: at the first sign that the page is about to be used, or when it has been idle for a while, so that
 * the first screen need not wait for what only a conversation needs. Returns a function that calls it off.
 */
export function whenWanted(then: () => void): () => void {
  const timer = setTimeout(run, IDLE_AFTER_MS);
  function stop() {
    clearTimeout(timer);
    for (const sign of SIGNS) window.removeEventListener(sign, run, true);
  }
  function run() {
    stop();
    then();
  }
  for (const sign of SIGNS) window.addEventListener(sign, run, { capture: true, passive: true });
  return stop;
}
