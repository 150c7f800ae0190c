import { element, type MarkdownNode, textNode } from './syntax/markdown-node.ts';

/** Quoted, in the marks of either language. */
const QUOTED = /([“"「])([^“”"「」\n]{2,80})([”"」])/g;
/** What may stand beside quotations in a line of nothing but examples. */
const BETWEEN = /^(?:[\s、，。；·：,.;:]|和|或|or|and)*$/;
const ANNOUNCED = /(?:例如|比如|for example,?|such as)[\s：:]*$/i;

/**
 * remark plugin: questions that an answer gives as examples become buttons. They are the quotations of a list whose items
 * hold nothing else, but for a name in bold, and one that "for example" stands before.
 */
export function remarkExamples() {
  return (tree: MarkdownNode): void => {
    tree.children = markIn(tree);
  };
}

function markIn({ type, children = [] }: MarkdownNode): MarkdownNode[] {
  if (type === 'link' || type === 'linkReference') return children;
  if (type === 'list' && children.length > 1 && children.every(isOfExamples)) {
    return children.map((item) => inEach(item, (line) => inEach(line, allQuoted)));
  }
  const marked = children.map((child) => (child.children ? { ...child, children: markIn(child) } : child));
  return type === 'paragraph' ? marked.flatMap(announced) : marked;
}

const inEach = (node: MarkdownNode, mark: (child: MarkdownNode) => MarkdownNode | MarkdownNode[]): MarkdownNode => ({
  ...node,
  children: (node.children ?? []).flatMap(mark),
});

function isOfExamples(item: MarkdownNode): boolean {
  const [line, ...others] = item.children ?? [];
  if (line?.type !== 'paragraph' || others.length > 0) return false;
  const [first, ...rest] = line.children ?? [];
  const said = first?.type === 'strong' ? rest : [first];
  const text = said.every((each) => each?.type === 'text') ? said.map((each) => each?.value ?? '').join('') : '';
  return text.search(QUOTED) >= 0 && BETWEEN.test(text.replaceAll(QUOTED, ''));
}

const allQuoted = (node: MarkdownNode) => withButtons(node, () => true);

const announced = (node: MarkdownNode) => withButtons(node, (before) => ANNOUNCED.test(before));

/** The node, with those quotations as buttons whose text before them fits. */
function withButtons(node: MarkdownNode, fits: (before: string) => boolean): MarkdownNode[] {
  if (node.type !== 'text' || node.value === undefined) return [node];
  const pieces: MarkdownNode[] = [];
  let at = 0;
  for (const { 0: whole, 1: open = '', 2: words = '', index } of node.value.matchAll(QUOTED)) {
    if (!fits(node.value.slice(at, index))) continue;
    pieces.push(textNode(node.value.slice(at, index + open.length)), element('button', {}, [textNode(words)]));
    at = index + whole.length - 1;
  }
  return at === 0 ? [node] : [...pieces, textNode(node.value.slice(at))];
}
