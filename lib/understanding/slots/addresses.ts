import { chineseAddressesIn } from './chinese-addresses.ts';
import type { KindOf, Span } from './span.ts';
import { westernAddressesIn } from './western-addresses.ts';

/** Where the message names a street and a house, in the order of the text; spans do not overlap. */
export function addressesIn(text: string, kindOf: KindOf): Span[] {
  // A house, or a road in two areas.
  if (!/[号號弄\d]|[省市区县區縣].{1,9}[市区县區縣]/.test(text)) return [];
  const spans = [...chineseAddressesIn(text), ...westernAddressesIn(text, kindOf)].sort((a, b) => a.start - b.start);
  return spans.filter((span, index) => !spans.slice(0, index).some(({ end }) => end > span.start));
}
