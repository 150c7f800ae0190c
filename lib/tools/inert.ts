// What a Markdown renderer turns into a link by itself.
const ADDRESS = /\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.|javascript:)[^\s)\]]*/giu;

/**
 * A tell in which nothing can become a link or an image when the model repeats it: names come from outside. Refs
 * ("[p3]") stay, as does a place's own page, which was checked and is on a line of its own.
 */
export function inert(text: string): string {
  const lines = text.split('\n').map((line) => (line.startsWith('web: ') ? line : line.replace(ADDRESS, '…')));
  return lines.join('\n').replace(/\](?=[(:[])/g, '] ');
}
