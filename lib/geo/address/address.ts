import { chineseAddress } from './chinese-address.ts';
import { westernAddress } from './western-address.ts';

/** A postal address in its parts. */
export interface Address {
  street: string;
  /** As written: "27号", "12 bis", "1-1"; absent where a street is named in an area without a house. */
  number?: string;
  /** What it lies in, the smallest first: ["海淀区", "北京市"], ["Frankfurt am Main"]. */
  areas: string[];
  /** How its parts are put together again. */
  style: 'chinese' | 'western';
}

/** A text as an address; null for what names no street, or a street without house and area, which is a name like others. */
export function parseAddress(text: string): Address | null {
  const clean = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (clean.length < 4 || clean.length > 160) return null;
  return /\p{Script=Han}/u.test(clean) ? chineseAddress(clean) : westernAddress(clean);
}

/** The areas from the n-th on, as a geocoder reads them: 「北京市海淀区」, "Polling, Deutschland". */
export function areaText({ areas, style }: Address, from = 0): string {
  const rest = areas.slice(from);
  return style === 'chinese' ? rest.toReversed().join('') : rest.join(', ');
}

/** The street without the house: 「北京市海淀区中关村大街」, "Mainzer Landstraße, Frankfurt am Main". */
export function streetText(address: Address): string {
  const { street, style } = address;
  const area = areaText(address);
  return style === 'chinese' ? `${area}${street}` : [street, area].filter(Boolean).join(', ');
}
