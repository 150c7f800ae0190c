import type { Address } from './address.ts';
import { chineseAddress } from './chinese-address.ts';
import { westernAddress } from './western-address.ts';

/**
 * A text as an address; null if it names no street, or a street without house and area, which is a name like any other.
 */
export function parseAddress(text: string): Address | null {
  const clean = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (clean.length < 4 || clean.length > 160) return null;
  return /\p{Script=Han}/u.test(clean) ? chineseAddress(clean) : westernAddress(clean);
}
