/** The parts of an mdast node that are used here. Unknown types become the element named by `data`. */
export interface MarkdownNode {
  type: string;
  value?: string;
  url?: string | undefined;
  title?: string | null | undefined;
  alt?: string | null | undefined;
  /** Of references and definitions: as written, and normalised. */
  label?: string | null;
  identifier?: string;
  referenceType?: string;
  align?: (string | null)[];
  ordered?: boolean | null;
  start?: number | null;
  checked?: boolean | null;
  lang?: string | null;
  meta?: string | null;
  children?: MarkdownNode[];
  position?: { start: { offset?: number }; end: { offset?: number } };
  data?: { hName?: string; hProperties?: Record<string, string | number | boolean | string[] | undefined> };
}

export const textNode = (value: string): MarkdownNode => ({ type: 'text', value });

export const paragraph = (children: MarkdownNode[]): MarkdownNode => ({ type: 'paragraph', children });

type Properties = NonNullable<NonNullable<MarkdownNode['data']>['hProperties']>;

/** A node that becomes the HTML element of that name. */
export function element(name: string, properties: Properties, children: MarkdownNode[]): MarkdownNode {
  return { type: `${name}Element`, data: { hName: name, hProperties: properties }, children };
}

/** The text of a node and its descendants, except for lists in it. */
export function textIn({ type, value, alt, children = [] }: MarkdownNode): string {
  if (type === 'list') return '';
  return value ?? alt ?? children.map(textIn).join('');
}
