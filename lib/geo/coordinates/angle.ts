/** One number of a coordinate as text; see BODY. */
const SEPARATED = String.raw`(?:\s*(?:°|度|deg(?:rees?)?\b|[d:-])\s*|\s+)`;
const MINUTES = String.raw`(?:\s*(?:''|['′分:m-]|min\b)\s*|\s+)`;
const END = String.raw`(?:\s*(?:''|['"°度分秒′″]|deg(?:rees?)?\b|sec(?:onds?)?\b|[dms](?![\p{L}])|s(?=[NSEW](?![\p{L}]))))?`;

/** Degrees; degrees and minutes; degrees, minutes and seconds: only the last may have a fraction, with a point or a comma. */
export const BODY = String.raw`(?<![\d.])(?:[+-]\s?)?\d{1,3}(?:${SEPARATED}\d{1,2}(?:${MINUTES}\d{1,2})?)?(?:[.,]\d+)?(?![\d]|[.,]\d)${END}`;

/** The same with a degree sign, which by itself marks an angle. */
export const DEGREES = String.raw`(?<![\d.])(?:[+-]\s?)?\d{1,3}(?:(?:\s*(?:°|度)\s*)\d{1,2}(?:\s*(?:'(?!')|分)\s*\d{1,2}(?:[.,]\d+)?\s*(?:''|"|秒)?|(?:[.,]\d+)?\s*(?:'(?!')|分))|[.,]\d+\s*(?:°|度)(?![CFcf\p{L}]))`;

/** Names of the axes, longest first. */
export const LABEL = String.raw`(?:(?<![\p{L}_])(?:latitude|longitude|latitud|longitud|breite|länge|lat|lng|long|lon)(?![\p{L}])|纬度|经度)`;
export const SIDE = String.raw`(?:北纬|南纬|东经|西经|(?<![\p{L}\d])[NSEWnsew](?![\p{L}]))`;
/** After the number: "39.9N", "39.9 degrees north". */
export const SIDE_BEHIND = String.raw`(?:[NSEWnsew](?![\p{L}])|(?:north|south|east|west)(?![\p{L}])|北纬?|南纬?|东经?|西经?)`;

export type Axis = 'lat' | 'lng';

/** "N", "南纬", "longitude" → its axis. */
export function axisOf(mark: string): Axis {
  return /^(?:n|s$|so|北|南|纬|lat|br)/i.test(mark) ? 'lat' : 'lng';
}

export const isNegativeSide = (mark: string) => /^(?:s|w|南|西)/i.test(mark);

/** Signed degrees from the text of one number; null when minutes or seconds are 60 or more. */
export function degreesOf(text: string): number | null {
  const [whole = '', ...parts] = text.match(/\d+(?:[.,]\d+)?/g) ?? [];
  const [minutes = 0, seconds = 0] = parts.map(numberOf);
  if (whole === '' || minutes >= 60 || seconds >= 60) return null;
  const size = numberOf(whole) + minutes / 60 + seconds / 3600;
  return /^\s*-/.test(text) ? -size : size;
}

const numberOf = (figures: string) => Number(figures.replace(',', '.'));

/** Written unlike a mere count: with a fraction, a degree sign, or minutes. */
export const isPrecise = (text: string) => /\d[.,]\d|[°度'"]|\d[\s:dm-]+\d/.test(text);
