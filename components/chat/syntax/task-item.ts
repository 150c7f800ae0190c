import { element, type MarkdownNode, paragraph, textIn, textNode } from './markdown-node.ts';

/** An item of a task list: its box is labelled with the item's text. */
export function taskItem(item: MarkdownNode): MarkdownNode {
  const isDone = item.checked === true;
  const label = (item.children ?? []).map(textIn).join(' ').trim();
  const box = element('input', { type: 'checkbox', checked: isDone, disabled: true, ariaLabel: label || '…' }, []);
  const [first, ...rest] = item.children ?? [];
  const isText = first?.type === 'paragraph';
  return {
    ...item,
    checked: null,
    data: { hProperties: { ...item.data?.hProperties, className: ['task'] } },
    children: [
      paragraph([box, textNode(' '), ...(isText ? (first.children ?? []) : [])]),
      ...(isText || !first ? rest : [first, ...rest]),
    ],
  };
}
