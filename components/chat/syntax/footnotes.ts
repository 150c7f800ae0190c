import { element, type MarkdownNode, paragraph, textNode } from './markdown-node.ts';

/** The footnotes of one text: which note each reference means, and how often each is referred to. */
export interface Footnotes {
  /** A reference, as a link to its note; only its name inside another link. */
  referenceOf(node: MarkdownNode, isInLink: boolean): MarkdownNode;
  /** A note in its place, with links back. `children`: of the definition, as they are to be shown. */
  noteOf(node: MarkdownNode, children: MarkdownNode[]): MarkdownNode;
}

const NOTE = 'footnoteNote';

/** `prefix` makes the ids of one text unique on the page. */
export function footnotesOf(tree: MarkdownNode, prefix: string): Footnotes {
  /** The first note of each name. */
  const notes = new Map<string, MarkdownNode>();
  const names: string[] = [];
  const total = new Map<string, number>();
  const visit = (node: MarkdownNode, isInLink: boolean): void => {
    const id = node.identifier ?? '';
    if (node.type === 'footnoteDefinition' && !notes.has(id)) notes.set(id, node);
    if (node.type === 'footnoteReference') {
      if (!names.includes(id)) names.push(id);
      if (!isInLink) total.set(id, (total.get(id) ?? 0) + 1);
    }
    for (const child of node.children ?? []) visit(child, isInLink || node.type.startsWith('link'));
  };
  visit(tree, false);
  const order = new Map([...notes.keys()].map((id, index) => [id, index + 1]));
  const shown = new Map<string, number>();
  const noteId = (id: string) => `${prefix}-note-${order.get(id)}`;
  const markId = (id: string, nth: number) => `${prefix}-mark-${order.get(id)}-${nth}`;

  return {
    referenceOf({ identifier = '', label }, isInLink) {
      const name = textNode(label ?? identifier);
      if (isInLink) return element('sup', {}, [name]);
      const nth = (shown.get(identifier) ?? 0) + 1;
      shown.set(identifier, nth);
      const properties = {
        href: `#${noteId(identifier)}`,
        id: markId(identifier, nth),
        dataFootnote: label ?? identifier,
      };
      return element('sup', {}, [element('a', properties, [name])]);
    },
    noteOf(node, children) {
      const { identifier = '', label } = node;
      const isMeant = notes.get(identifier) === node;
      const name = label ?? identifier;
      const backs = Array.from({ length: isMeant ? (total.get(identifier) ?? 0) : 0 }, (_, index) =>
        element('a', { href: `#${markId(identifier, index + 1)}`, dataBackTo: name, dataNth: index + 1 }, [
          textNode('↩'),
        ]),
      );
      const last = children.at(-1);
      const body =
        last?.type === 'paragraph'
          ? [...children.slice(0, -1), paragraph([...(last.children ?? []), textNode(' '), ...backs])]
          : [...children, ...(backs.length > 0 ? [paragraph(backs)] : [])];
      const properties = isMeant ? { id: noteId(identifier), tabIndex: -1 } : {};
      const parts = [element('span', {}, [textNode(name)]), textNode(' '), element('div', {}, body)];
      return { ...element('li', properties, parts), type: NOTE };
    },
  };
}

/** Consecutive notes as one list. */
export function grouped(nodes: MarkdownNode[]): MarkdownNode[] {
  const groups: MarkdownNode[] = [];
  let list: MarkdownNode | undefined;
  for (const node of nodes) {
    if (node.type !== NOTE) {
      list = undefined;
      groups.push(node);
    } else if (list) list.children?.push(node);
    else {
      list = element('ul', {}, [node]);
      groups.push(element('section', {}, [list]));
    }
  }
  return groups;
}
