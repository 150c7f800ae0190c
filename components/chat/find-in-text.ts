/** Text that is shown, but not said by either side. */
const NOT_SAID = 'button[aria-label], .message-actions, summary, [hidden], .sr-only';

/** The same text in one Unicode form and case, as long as it was. */
const folded = (text: string) => {
  const lower = text.normalize('NFKC').toLowerCase();
  return lower.length === text.length ? lower : text.toLowerCase();
};

/** Where the words stand in the messages, in the order of reading. `root`: what holds the messages. */
export function findInText(root: Element, words: string): Range[] {
  const wanted = folded(words.trim());
  if (wanted === '') return [];
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement } = node;
    if (!parentElement?.closest('.message') || parentElement.closest(NOT_SAID)) continue;
    const text = folded(node.nodeValue ?? '');
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      ranges.push(range);
    }
  }
  return ranges;
}
