/**
 * What a spreadsheet may take for the start of a formula, full-width forms included, after any invisible characters.
 */
const FORMULA = /^(?:[\s'"\p{Cf}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|'*[\t\r\n])/u;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*%?$/;

const isFormula = (text: string) => FORMULA.test(text) && !NUMBER.test(text);

/** The text with the apostrophe that tells spreadsheets it is text, if they could take it for a formula. */
export const escapeFormula = (text: string): string => (isFormula(text) ? `'${text}` : text);

/** The inverse of escapeFormula. */
export const unescapeFormula = (text: string): string =>
  text.startsWith("'") && isFormula(text.slice(1)) ? text.slice(1) : text;
