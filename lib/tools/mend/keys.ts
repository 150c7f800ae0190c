import { editDistance } from '../../domain/edit-distance.ts';
import { ALIASES } from './key-aliases.ts';
import { unitFactor } from './numbers.ts';

const aliases = new Map(Object.entries(ALIASES).map(([key, list]) => [key, list.split(' ')]));

/** Remarks about the call rather than part of it: models add these to any tool. */
const CHATTER = new Set(
  'language lang locale unit units format reason reasoning explanation thought thoughts thinking comment comments note notes description timezone tz tool toolname function functionname requestid userid user schema version'.split(
    ' ',
  ),
);

const bare = (key: string) =>
  key
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_$-]/g, '');

export const isChatter = (key: string): boolean => CHATTER.has(bare(key));

/** The known fields a key may mean, best first: another spelling (radiusM), another word, a typo. */
export function fieldsFor(key: string, known: readonly string[]): string[] {
  if (key.length > MAX_KEY) return [];
  const said = bare(key);
  const same = known.filter((field) => bare(field) === said);
  if (same.length > 0) return same;
  const meant = known.filter((field) => aliases.get(field)?.includes(said));
  if (meant.length > 0) return meant;
  const close = known.filter(
    (field) => editDistance(said, bare(field)) <= slipsIn(field) && said.length >= MIN_SLIP_LENGTH,
  );
  return close.length === 1 ? close : [];
}

/** Whether a key matches a field only as a typo. */
export const isSlip = (key: string, field: string): boolean =>
  bare(key) !== bare(field) && !aliases.get(field)?.includes(bare(key)) && unitFactor(key, field) === undefined;

const MAX_KEY = 40;
const MIN_SLIP_LENGTH = 4;
const slipsIn = (field: string) => (field.length < MIN_SLIP_LENGTH ? 0 : field.length < 8 ? 1 : 2);
