import { type Footnotes, footnotesOf, grouped } from './footnotes.ts';
import {
  type Definitions,
  definitionAsSaid,
  definitionsIn,
  imageAsSaid,
  linkAsSaid,
  referenceAsSaid,
} from './links-as-said.ts';
import type { MarkdownNode } from './markdown-node.ts';
import { listAsSaid } from './numbers-as-said.ts';
import { taskItem } from './task-item.ts';

interface Scope {
  source: string;
  definitions: Definitions;
  footnotes: Footnotes;
}

/**
 * remark plugin: shows what the way from Markdown to HTML would drop, namely addresses that are not links, unreferenced
 * definitions and notes, pictures, list numbers, cells beyond a table's head, and the info string of a fence. `prefix`:
 * of ids.
 */
export function remarkNothingLost(prefix: string) {
  return (tree: MarkdownNode, file: { value: unknown }): void => {
    const scope = {
      source: String(file.value),
      definitions: definitionsIn(tree),
      footnotes: footnotesOf(tree, prefix),
    };
    tree.children = childrenOf(tree, scope, false);
  };
}

function childrenOf({ children = [] }: MarkdownNode, scope: Scope, isInLink: boolean): MarkdownNode[] {
  return grouped(children.flatMap((child) => asSaid(child, scope, isInLink)));
}

function asSaid(node: MarkdownNode, scope: Scope, isInLink: boolean): MarkdownNode[] {
  const { definitions, footnotes, source } = scope;
  const isLink = node.type === 'link' || (node.type === 'linkReference' && definitions.has(node.identifier ?? ''));
  const kept = node.children ? { ...node, children: childrenOf(node, scope, isInLink || isLink) } : node;
  switch (node.type) {
    case 'link':
      return linkAsSaid(kept, isInLink);
    case 'image':
      return imageAsSaid(kept, isInLink);
    case 'linkReference':
    case 'imageReference':
      return referenceAsSaid(kept, definitions, isInLink);
    case 'definition':
      return definitionAsSaid(node, definitions);
    case 'footnoteReference':
      return [footnotes.referenceOf(node, isInLink)];
    case 'footnoteDefinition':
      return [footnotes.noteOf(node, kept.children ?? [])];
    case 'list':
      return node.ordered ? listAsSaid(kept, source) : [kept];
    case 'listItem':
      return [typeof node.checked === 'boolean' ? taskItem(kept) : kept];
    case 'table':
      return [withAllCells(kept)];
    case 'code':
      return [withInfo(node)];
    default:
      return [kept];
  }
}

/** A row may have more cells than the head: the table is as wide as its widest row. */
function withAllCells(table: MarkdownNode): MarkdownNode {
  const { align = [], children = [] } = table;
  const width = children.reduce((most, row) => Math.max(most, row.children?.length ?? 0), align.length);
  return { ...table, align: Array.from({ length: width }, (_, index) => align[index] ?? null) };
}

/** The text after the fence ("python title=a"), for the head of the block. */
function withInfo(code: MarkdownNode): MarkdownNode {
  const info = [code.lang, code.meta].filter(Boolean).join(' ');
  return info === '' ? code : { ...code, data: { hProperties: { dataInfo: info } } };
}
