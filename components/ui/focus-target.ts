'use client';

/** Where the focus was, and where it goes if that is gone. */
export interface Place {
  element: Element;
  label: string;
  /** `data-focus` of what it was in and of the neighbours, best first. */
  keys: string[];
  /** The elements around it that name their own home, innermost first. */
  homes: Element[];
}

const FOCUSABLE = 'button:not(:disabled), a[href], input:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

export function placeOf(element: Element): Place {
  const keys: string[] = [];
  const homes: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { focus, focusHome } = at instanceof HTMLElement ? at.dataset : {};
    if (focus !== undefined) {
      const beside = [at.nextElementSibling, at.previousElementSibling];
      keys.push(focus, ...beside.flatMap((other) => other?.getAttribute('data-focus') ?? []));
    }
    if (focusHome !== undefined) homes.push(at);
  }
  return { element, label: labelOf(element), keys, homes };
}

export function targetFor({ keys, label, homes }: Place): HTMLElement | null {
  for (const key of keys) {
    const stand = document.querySelector(`[data-focus="${CSS.escape(key)}"]`);
    const inside = stand ? [...stand.querySelectorAll<HTMLElement>(FOCUSABLE)] : [];
    const found = inside.find((element) => labelOf(element) === label) ?? inside[0];
    if (found) return found;
  }
  const main = document.querySelector('main[data-focus-home]');
  for (const home of main ? [...homes, main] : homes) {
    if (!home.isConnected) continue;
    for (const selector of home.getAttribute('data-focus-home')?.split('|') ?? []) {
      const found = home.querySelector<HTMLElement>(selector);
      if (found) return found;
    }
  }
  return null;
}

const labelOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent ?? '';
