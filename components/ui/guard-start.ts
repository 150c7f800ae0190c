/** What the page says, in one language, when it cannot start. */
export interface StartWords {
  lang: string;
  title: string;
  fix: string;
  reload: string;
}

/**
 * Runs in the page before anything else does, as the text of an inline script: it can use nothing from outside itself.
 * When a script or style that the page names does not come, the page is loaded again, once; if that was in vain, it
 * says so. Without this it would look alive, while React renders for ever what waits for the missing part.
 */
export function guardStart(words: readonly StartWords[]): void {
  /** Some parts the page can do without: it has so long to come alive, ms. */
  const PATIENCE_MS = 4_000;
  /** Everything has arrived, and nothing has come of it: a file was cut off or is not what it should be, ms. */
  const LIFELESS_MS = 10_000;
  let hasFailed = false;

  // PreferencesProvider marks it.
  const isAlive = () => document.documentElement.dataset.alive !== undefined;

  function fail() {
    if (hasFailed || isAlive()) return;
    hasFailed = true;
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    // What is itself a reload is not loaded again by itself, so this can have no end but one of these two.
    if (visit?.type !== 'reload' && navigator.onLine) location.reload();
    else setTimeout(() => isAlive() || say(), PATIENCE_MS);
  }

  function say() {
    // React's scheduler goes from task to task by messages to itself: this ends its endless one.
    MessagePort.prototype.postMessage = () => {};
    const main = document.createElement('main');
    main.setAttribute('role', 'alert');
    main.className = 'mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-6 p-6';
    for (const { lang, title, fix, reload } of words) {
      const section = document.createElement('section');
      section.lang = lang;
      section.className = 'flex flex-col items-start gap-3';
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: reload });
      button.className = 'h-8 rounded-md bg-accent px-3 font-medium text-accent-text text-sm';
      section.append(
        Object.assign(document.createElement('h1'), { className: 'font-semibold text-xl', textContent: title }),
        Object.assign(document.createElement('p'), { className: 'text-muted', textContent: fix }),
        button,
      );
      main.append(section);
    }
    document.body.replaceChildren(main);
    // React, still waiting at the document, would let no press through to the button.
    const onClick = ({ target }: Event) => target instanceof HTMLButtonElement && location.reload();
    addEventListener('click', onClick, true);
    addEventListener('online', () => location.reload());
  }

  const onError = ({ target }: Event) => {
    const isNamed = target instanceof HTMLScriptElement || target instanceof HTMLLinkElement;
    // What is loaded later has no nonce, and whoever loads it deals with its failure.
    if (isNamed && target.nonce) fail();
  };
  addEventListener('error', onError, true);
  addEventListener('load', () => setTimeout(fail, LIFELESS_MS));
}
