/** What the page did that a screen reader announces, in order. */
export type Heard =
  | { kind: 'live'; politeness: string; text: string }
  /** A polite region that entered the page together with its text: screen readers do not announce it. */
  | { kind: 'unheard'; text: string }
  /** `at`: index in `elements`. */
  | { kind: 'focus'; at: number };

export interface Hearing {
  entries: Heard[];
  elements: Element[];
}

/** Runs in the page before its own scripts: records live regions as they change, and where the focus goes. */
export function hear(): void {
  const REGIONS = '[aria-live], [role="status"], [role="alert"], [role="log"]';
  const IMPLICIT: Record<string, string> = { alert: 'assertive', status: 'polite', log: 'polite' };
  const said = new WeakMap<Element, string>();
  const hearing: Hearing = { entries: [], elements: [] };
  Object.assign(window, { hearing });

  const politenessOf = (region: Element) =>
    region.getAttribute('aria-live') ?? IMPLICIT[region.getAttribute('role') ?? ''] ?? 'off';
  const isAtomic = (region: Element) =>
    (region.getAttribute('aria-atomic') ?? String(/^(alert|status)$/.test(region.getAttribute('role') ?? ''))) ===
    'true';
  const isSilent = (node: Node | null): boolean =>
    node instanceof Element &&
    (node.matches('[aria-hidden="true"], [inert]') || getComputedStyle(node).display === 'none');
  const isCovered = (region: Element) => region.closest('[aria-hidden="true"], [inert]') !== null;

  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || isSilent(node)) return '';
    const name = node.getAttribute('aria-label');
    if (name !== null && node.matches('button, a, img')) return ` ${name} `;
    const isBlock = !/^inline/.test(getComputedStyle(node).display);
    const inner = [...node.childNodes].map(textOf).join('');
    return isBlock ? ` ${inner} ` : inner;
  };
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

  /** The same words count if they were put there afresh. */
  const isKept = (news: string[] | undefined, text: string, before: string | undefined) =>
    text === before && !news?.some((each) => tidy(each) !== '');

  let added = new Map<Element, string[]>();
  const speak = () => {
    const now = added;
    added = new Map();
    for (const region of document.querySelectorAll(REGIONS)) {
      const politeness = politenessOf(region);
      const text = tidy(textOf(region));
      const before = said.get(region);
      said.set(region, text);
      if (politeness === 'off' || isCovered(region) || text === '' || isKept(now.get(region), text, before)) continue;
      if (before === undefined && document.readyState === 'loading') continue;
      if (before === undefined && politeness !== 'assertive') hearing.entries.push({ kind: 'unheard', text });
      else {
        const news = isAtomic(region) || before === undefined ? text : tidy((now.get(region) ?? []).join(' '));
        if (news !== '') hearing.entries.push({ kind: 'live', politeness, text: news });
      }
    }
  };

  let frame = 0;
  new MutationObserver((changes) => {
    for (const { target, addedNodes, type } of changes) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest(REGIONS);
      if (!region) continue;
      const texts = type === 'characterData' ? [textOf(target)] : [...addedNodes].map(textOf);
      added.set(region, [...(added.get(region) ?? []), ...texts]);
    }
    // What arrives and changes within one frame is a single announcement.
    if (frame === 0)
      frame = requestAnimationFrame(() => {
        frame = 0;
        speak();
      });
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['role', 'aria-live', 'aria-label'],
  });

  document.addEventListener(
    'focusin',
    ({ target }) => {
      // The edge of a dialog passes the focus on at once; whether it is seen on the way is a matter of milliseconds.
      if (!(target instanceof Element) || target.hasAttribute('data-base-ui-focus-guard')) return;
      const at = hearing.elements.push(target) - 1;
      hearing.entries.push({ kind: 'focus', at });
      (window as unknown as { focused(at: number): void }).focused(at);
    },
    true,
  );
}
