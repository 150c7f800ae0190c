import { SaxesParser } from 'saxes';
import { FileRefusal } from './file-refusal.ts';

interface Handlers {
  /** Names without their prefix and in small letters: <gx:Track> is "track". */
  open?(name: string, attributes: Record<string, string>): void;
  /** text: what stands directly in the element. */
  close(name: string, text: string): void;
}

const CHUNK = 65_536;

/**
 * Tells of each element of a document, in order. Entities of its own are refused: no map needs them, and a few of them
 * can stand for gigabytes. Returns whether the document ends where it should; whatever came before the fault was told.
 */
export function scanXml(text: string, { open, close }: Handlers): { isWhole: boolean } {
  if (/<!ENTITY/i.test(text.slice(0, 100_000))) throw new FileRefusal('entities');
  const parser = new SaxesParser();
  const texts: string[] = [];
  let isWhole = true;
  parser.on('error', () => {
    isWhole = false;
  });
  parser.on('opentag', ({ name, attributes }) => {
    texts.push('');
    open?.(local(name), attributes as Record<string, string>);
  });
  const add = (more: string) => {
    if (texts.length > 0) texts[texts.length - 1] += more;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ name }) => close(local(name), texts.pop() ?? ''));
  const start = text.search(/\S/);
  for (let at = Math.max(0, start); at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  // Elements that are still open: the file was cut.
  if (texts.length > 0) return { isWhole: false };
  parser.close();
  return { isWhole };
}

const local = (name: string) => name.slice(name.indexOf(':') + 1).toLowerCase();

/** The document's first element, to tell one format from another. */
export function rootOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?>/gi, '');
  return local(/<([\w:.-]+)/.exec(head)?.[1] ?? '');
}
