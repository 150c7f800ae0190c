const MAX_TELL_BYTES = 1_500;

/**
 * Brings a tell under 1.5 kB of UTF-8: whole lines before the last one (the source) are dropped, and the cut is stated.
 */
export function fitTell(text: string): string {
  const size = (value: string) => new TextEncoder().encode(value).length;
  if (size(text) <= MAX_TELL_BYTES) return text;
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  const cut = '… (more on the map)';
  while (lines.length > 1 && size([...lines, cut, last].join('\n')) > MAX_TELL_BYTES) lines.pop();
  const joined = [...lines, cut, last].join('\n');
  return size(joined) <= MAX_TELL_BYTES ? joined : Array.from(joined).slice(0, 490).join('');
}
