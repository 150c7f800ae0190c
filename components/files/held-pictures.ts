/** Pictures of this page's questions, by id, as data URLs: neither the server nor the browser stores them. */
const held = new Map<string, string>();
const MOST_HELD = 12;

/** Keeps a picture until the page is left, or until enough newer ones came. */
export function holdPicture(id: string, url: string): void {
  held.set(id, url);
  const [oldest] = held.keys();
  if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest);
}

export const heldPicture = (id: string): string | undefined => held.get(id);
