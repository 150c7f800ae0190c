/** Short and stable: rows of two files without ids must not replace each other. */
export function hashOf(path: string): string {
  let hash = 0;
  for (const char of path) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) >>> 0;
  return hash.toString(36);
}
