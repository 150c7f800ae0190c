import { LANGUAGES, type Locale } from '../../../lib/i18n/index.ts';
import { WORDS } from '../../../lib/i18n/words.ts';

/** A third language that nobody speaks: English in brackets and with accents, so that any other text stands out. */
export const MADE_UP = 'xx' as Locale;

const ACCENTED = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', y: 'ý', n: 'ñ' };

const madeUp = (text: string) =>
  /\p{L}/u.test(text)
    ? `⟦${[...text].map((letter) => ACCENTED[letter as keyof typeof ACCENTED] ?? letter).join('')}⟧`
    : text;

/** A table keeps its ids. */
const madeUpTable = (table: string) =>
  table
    .split('\n')
    .map((row) => row.replace(/\|(.*)$/, (_, word: string) => `|${madeUp(word)}`))
    .join('\n');

/** Every string of a value, and of what its functions return, in the made-up language. */
function translated(value: unknown): unknown {
  if (typeof value === 'string') return /\n.*\|/.test(value) ? madeUpTable(value) : madeUp(value);
  if (typeof value === 'function') return (...given: unknown[]) => translated(value(...given));
  if (Array.isArray(value)) return value.map(translated);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, translated(inner)]));
}

/** Adds the language to the others, as a folder and its lines would. Returns a function that removes it again. */
export function speakMadeUp(): () => void {
  const { language, ...rest } = LANGUAGES.en;
  const own = { ...(translated(rest) as object), language: { ...language, name: madeUp('x'), shortName: madeUp('x') } };
  Object.assign(LANGUAGES, { [MADE_UP]: own });
  Object.assign(WORDS, { [MADE_UP]: translated(WORDS.en) });
  return () => {
    Reflect.deleteProperty(LANGUAGES, MADE_UP);
    Reflect.deleteProperty(WORDS, MADE_UP);
  };
}

/** What is left of a text without its bracketed parts, nested ones too. */
export function outsideBrackets(text: string): string {
  const without = text.replace(/⟦[^⟦⟧]*⟧/g, '');
  return without === text ? text : outsideBrackets(without);
}
