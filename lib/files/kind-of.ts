import { isInChunks } from './exif-in-chunks.ts';
import { isHeif } from './exif-in-heif.ts';
import { FileRefusal } from './file-refusal.ts';

/** What the first bytes say; 'json' is told apart once it is parsed. */
export type Kind = 'fit' | 'xml' | 'json' | 'table' | 'zip' | 'photo';

/** How files begin that are not read, and what they are. */
const OTHERS: [string, string][] = [
  ['%PDF', 'PDF'],
  ['SQLite format 3', 'GeoPackage, SQLite'],
  ['\xd0\xcf\x11\xe0', 'Excel (.xls)'],
  ['\0\0\x27\x0a', 'Shapefile'],
  ['\x1f\x8b', 'gzip'],
  ['BZh', 'bzip2'],
  ['7z\xbc\xaf', '7z'],
  ['Rar!', 'RAR'],
  ['GIF8', 'GIF'],
];
const TABLES = /\.(?:csv|tsv|tab|psv|txt)$/i;

/** What a file is, by how it begins and, for tables, by its name. Throws FileRefusal if it is nothing that is read. */
export function kindOf(name: string, bytes: Uint8Array): Kind {
  if (bytes.length === 0) throw new FileRefusal('empty');
  // Not as text: 'latin1' would be windows-1252, in which some bytes are other characters.
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  if (isPhoto(head)) return 'photo';
  if (head.startsWith('PK\x03\x04')) return 'zip';
  if (isFit(head)) return 'fit';
  const other = OTHERS.find(([start]) => head.startsWith(start));
  if (other) throw new FileRefusal('other_kind', other[1]);
  // UTF-16's zero bytes, and byte order marks.
  const text = head
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (text === '') throw new FileRefusal('empty');
  if (/^(?:<!--.*?-->\s*)?<(?:!doctype html|html[\s>])/is.test(text)) throw new FileRefusal('web_page');
  if (text.startsWith('<')) return 'xml';
  if (['{', '[', '\x1e'].some((start) => text.startsWith(start)) && !TABLE_OF_PAIRS.test(text)) return 'json';
  if (TABLES.test(name) || looksLikeTable(text)) return 'table';
  throw new FileRefusal('unknown_kind');
}

/** A table whose first cell is a list: "[2.35, 48.85], Paris". */
const TABLE_OF_PAIRS = /^\[[^"{[\]]*(?:[,;\t]|\]\s*[,;\t])\s*[a-z]/i;

/** JPEG; HEIC, AVIF; PNG, WebP. */
const isPhoto = (head: string) => head.startsWith('\xff\xd8\xff') || isHeif(head) || isInChunks(head);

const isFit = (head: string) => head.slice(8, 12) === '.FIT';

/** Text that was pasted has no name: two lines or more with the same separator. */
function looksLikeTable(text: string): boolean {
  const [first = '', second = ''] = text.split(/\r\n?|\n/);
  return [',', ';', '\t', '|'].some(
    (char) => first.includes(char) && second.split(char).length === first.split(char).length,
  );
}
