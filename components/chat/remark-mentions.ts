import { cutAtMentions, type Mention } from './mentions.ts';

/** The little of an mdast node that is looked at. */
interface Node {
  type: string;
  value?: string;
  url?: string;
  children?: Node[];
}

export const MENTION_SCHEME = 'ref:';

/** remark plugin: names of what the message drew become links ref:p3, which the page makes hoverable. */
export function remarkMentions(mentions: readonly Mention[]) {
  return (tree: Node): void => {
    if (mentions.length > 0) markIn(tree, mentions);
  };
}

function markIn(parent: Node, mentions: readonly Mention[]): void {
  if (parent.type === 'link' || parent.type === 'linkReference') return;
  parent.children = parent.children?.flatMap((child) => {
    if (child.type !== 'text' || child.value === undefined) {
      markIn(child, mentions);
      return [child];
    }
    return cutAtMentions(child.value, mentions).map((piece) =>
      typeof piece === 'string'
        ? { type: 'text', value: piece }
        : { type: 'link', url: `${MENTION_SCHEME}${piece.ref}`, children: [{ type: 'text', value: piece.name }] },
    );
  });
}
