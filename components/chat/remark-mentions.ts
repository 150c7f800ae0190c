import { cutterAt, type Mention } from './mentions.ts';
import { type MarkdownNode, textNode } from './syntax/markdown-node.ts';

export const MENTION_SCHEME = 'ref:';

/** remark plugin: names of what the message drew become links ref:p3, which the page makes hoverable. */
export function remarkMentions(mentions: readonly Mention[]) {
  const cut = cutterAt(mentions);
  return (tree: MarkdownNode): void => {
    if (mentions.length > 0) markIn(tree, cut);
  };
}

function markIn(parent: MarkdownNode, cut: ReturnType<typeof cutterAt>): void {
  // No button in a link or in another button, and none in a formula.
  if (['link', 'linkReference', 'buttonElement', 'formula'].includes(parent.type)) return;
  if (!parent.children) return;
  parent.children = parent.children.flatMap((child) => {
    if (child.type !== 'text' || child.value === undefined) {
      markIn(child, cut);
      return [child];
    }
    return cut(child.value).map((piece) =>
      typeof piece === 'string'
        ? textNode(piece)
        : { type: 'link', url: `${MENTION_SCHEME}${piece.ref}`, children: [textNode(piece.name)] },
    );
  });
}
