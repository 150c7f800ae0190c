/** Without marks, case and separators: "Stop_Name", "stop name" and "StopName" are the same. */
export const plainName = (name: string) =>
  name
    .replace(/^\ufeff/, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** What people and programs write into an empty cell. */
const EMPTY = /^(?:\[[\s"',]*\]|\{\s*\}|\(\s*\)|null|none|nil|nan|undefined|#?n\/a|\\n|[-–—.?]+|无|暂无|無)$/i;

/** The text of a cell or value; '' if it means that there is none. */
export function cellText(text: string): string {
  const trimmed = text.trim();
  return EMPTY.test(trimmed) ? '' : trimmed;
}
