import { type MarkdownNode, paragraph, textIn, textNode } from './markdown-node.ts';

/** Web addresses that the text defines for its references, by identifier; the first of each counts. */
export type Definitions = ReadonlyMap<string, MarkdownNode>;

const WEB = /^https?:\/\//i;
/** Written by remarkMentions, but a model may write it, too. */
const REF = /^ref:[a-z]\d{1,6}$/;

/** The web definitions of a tree that something in it refers to. */
export function definitionsIn(tree: MarkdownNode): Definitions {
  const defined = new Map<string, MarkdownNode>();
  const wanted = new Set<string>();
  const visit = (node: MarkdownNode): void => {
    const id = node.identifier ?? '';
    if (node.type === 'linkReference' || node.type === 'imageReference') wanted.add(id);
    if (node.type === 'definition' && !defined.has(id)) defined.set(id, node);
    node.children?.forEach(visit);
  };
  visit(tree);
  return new Map([...defined].filter(([id, { url = '' }]) => wanted.has(id) && WEB.test(url)));
}

/** A link that can be followed; one that cannot shows its URL after its text. A link contains no other link. */
export function linkAsSaid(link: MarkdownNode, isInLink: boolean): MarkdownNode[] {
  const { url = '', title, children = [] } = link;
  const text = children.map(textIn).join('');
  if (REF.test(url) && !isInLink) return [link];
  if (WEB.test(url) && !isInLink) return [{ ...link, children: text === '' ? [textNode(url)] : children }];
  if (url === '' || [url, url.replace(/^(?:mailto:|https?:\/\/)/i, '')].includes(text)) return children;
  return [...children, textNode(` (${url}${quoted(title)})`)];
}

/** A picture as its description and URL: loading it would tell its host who is reading. */
export function imageAsSaid({ url = '', alt, title }: MarkdownNode, isInLink: boolean): MarkdownNode[] {
  const address = isInLink || !WEB.test(url) ? textNode(url) : { type: 'link', url, children: [textNode(url)] };
  return [textNode(alt ? `${alt} (` : '('), address, textNode(`${quoted(title)})`)];
}

/** A reference as the link or picture it refers to, or as written if it refers to none. */
export function referenceAsSaid(node: MarkdownNode, definitions: Definitions, isInLink: boolean): MarkdownNode[] {
  const { type, identifier = '', label, alt, referenceType, children = [] } = node;
  const target = definitions.get(identifier);
  const isImage = type === 'imageReference';
  if (target) {
    const { url, title } = target;
    return isImage
      ? imageAsSaid({ type, url, alt, title }, isInLink)
      : linkAsSaid({ type: 'link', url, title, children }, isInLink);
  }
  const rest = referenceType === 'full' ? `][${label ?? identifier}]` : referenceType === 'collapsed' ? '][]' : ']';
  return isImage ? [textNode(`![${alt ?? ''}${rest}`)] : [textNode('['), ...children, textNode(rest)];
}

/** A definition that no link shows, as written. */
export function definitionAsSaid(node: MarkdownNode, definitions: Definitions): MarkdownNode[] {
  const { identifier = '', label, url = '', title } = node;
  if (definitions.get(identifier) === node) return [];
  const address = WEB.test(url) ? { type: 'link', url, children: [textNode(url)] } : textNode(url);
  return [paragraph([textNode(`[${label ?? identifier}]: `), address, textNode(quoted(title))])];
}

const quoted = (title: string | null | undefined) => (title ? ` "${title}"` : '');
