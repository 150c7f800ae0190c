/** A postal address in its parts. */
export interface Address {
  street: string;
  /** As written: "27号", "12 bis", "1-1"; absent for a street without a house. */
  number?: string;
  /** The areas it lies in, smallest first: ["海淀区", "北京市"], ["Frankfurt am Main"]. */
  areas: string[];
  /** How the parts are put back together. */
  style: 'chinese' | 'western';
}

/** The areas from the n-th on, as a geocoder reads them: 「北京市海淀区」, "Polling, Deutschland". */
export function areaText({ areas, style }: Address, from = 0): string {
  const rest = areas.slice(from);
  return style === 'chinese' ? rest.toReversed().join('') : rest.join(', ');
}

/** The street without the house number: 「北京市海淀区中关村大街」, "Mainzer Landstraße, Frankfurt am Main". */
export function streetText(address: Address): string {
  const { street, style } = address;
  const area = areaText(address);
  return style === 'chinese' ? `${area}${street}` : [street, area].filter(Boolean).join(', ');
}
