import type { MarkdownNode } from './markdown-node.ts';

/**
 * remark plugin: removes the last `added` characters of the source where they close nothing and would be read as text.
 */
export function remarkUninvented(added: number) {
  return (tree: MarkdownNode, file: { value: unknown }): void => {
    if (added > 0) cutAfter(tree, String(file.value).length - added);
  };
}

/** `end`: where the written text ends. Only the last node can extend beyond it. */
function cutAfter(node: MarkdownNode, end: number): void {
  const excess = (node.position?.end.offset ?? 0) - end;
  const last = node.children?.at(-1);
  if (last) cutAfter(last, end);
  if (excess <= 0) return;
  if (node.type === 'text' && node.value !== undefined) node.value = node.value.slice(0, -excess);
  // A bare URL ends where its text does.
  const isBare = node.type === 'link' && last?.position?.end.offset === node.position?.end.offset;
  if (isBare || node.type === 'definition') node.url = node.url?.slice(0, -excess);
}
