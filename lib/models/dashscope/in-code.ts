/** Whether the text following this is in code: after an open fence, or an open backtick on the same line. */
export function isInCode(text: string): boolean {
  const fences = text.match(/^\s{0,3}```/gm)?.length ?? 0;
  if (fences % 2 === 1) return true;
  const line = text.slice(text.lastIndexOf('\n') + 1);
  return (line.match(/`/g)?.length ?? 0) % 2 === 1;
}
