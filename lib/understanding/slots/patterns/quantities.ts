import { rowsOf } from '../../lexicon/rows.ts';
import { tagOf } from '../../lexicon/tag.ts';
import { NUMBER, numberOf } from '../numbers.ts';
import { type Pattern, pattern } from './pattern.ts';

/** Amounts that may be a part of one: "zoom in by 1.5 levels". */
const FRACTIONS: ReadonlySet<string> = new Set(['steps', 'number']);

/** What quantities.tsv counts and measures: distances, times, numbers of a list, days; money and people, which name nothing. */
export const quantities: Pattern[] = rowsOf('quantities').map(([tag = '', formula = '', value = '-', source = '']) =>
  pattern(source.replaceAll('{NUMBER}', NUMBER), (match) => {
    const found = { tag: tagOf(tag), ...(value !== '-' && { value }) };
    if (formula === '-') return found;
    const amount = amountOf(formula, match.slice(1).find(Boolean) ?? '');
    return amount === undefined ? null : { ...found, amount: FRACTIONS.has(tag) ? amount : Math.round(amount) };
  }),
);

/** "n*60+30" of 一 → 90; undefined where no number is said. */
function amountOf(formula: string, said: string): number | undefined {
  const [, sign, factor = '1', more = '0'] = /^(-?)n(?:\*([\d.]+))?(?:\+(\d+))?$/.exec(formula) ?? [];
  if (sign === undefined) return Number(formula);
  const number = numberOf(said);
  return number === undefined ? undefined : (sign === '-' ? -1 : 1) * number * Number(factor) + Number(more);
}
