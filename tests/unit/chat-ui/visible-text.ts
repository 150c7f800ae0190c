/** What the page adds to an answer: names of its buttons, links and lists. */
const ADDED = 'button, .footnotes > p, a[aria-label]:not([id])';

/** What a reader sees of an answer, including list numbers; without what the page adds. White space stays as it is. */
export function visibleText(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (!(node instanceof HTMLElement) || node.matches(ADDED)) return '';
  const inside = [...node.childNodes].map(visibleText).join('');
  return node.matches('ol > li') ? `${numberOf(node)}. ${inside}` : inside;
}

/** As a browser counts: from the list's start, or on from the last item with a number of its own. */
function numberOf(item: HTMLElement): number {
  const own = item.getAttribute('value');
  if (own !== null) return Number(own);
  const before = item.previousElementSibling;
  if (before instanceof HTMLElement) return numberOf(before) + 1;
  return Number(item.parentElement?.getAttribute('start') ?? 1);
}
