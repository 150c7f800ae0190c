/**
 * What keyboards and word processors produce for the signs of a coordinate. Each is one UTF-16 unit, like its plain
 * form.
 */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[\u00ba\u02da\u2218\u25e6\u309c]/g, '°'],
  [/[\u2032\u2018\u2019\u201b\u02b9\u02bc\u00b4\u0060\uff07]/g, "'"],
  [/[\u2033\u201c\u201d\u201f\u02ba\u02dd\u301e\uff02]/g, '"'],
  // A dash is a minus sign only where a number begins; after a letter or digit it is a dash.
  [/(?<=^|[\s,;:=([{（［【，；：、/|@])[\u2010-\u2015\u2212\ufe58\ufe63\uff0d](?=\s?[\d\uff10-\uff19])/g, '-'],
  [/[\u2212\ufe63\uff0d\u2010\u2011]/g, '-'],
  // As written in Taiwan, Hong Kong and Japan.
  [/緯/g, '纬'],
  [/[經経]/g, '经'],
  [/東(?=经)/g, '东'],
];

/**
 * Replaces angle signs that compatibility forms (NFKC) would turn into letters or several characters with plain ones.
 */
export function angleSigns(text: string): string {
  return text
    .replace(/[\u00ba\u02da]/g, '°')
    .replace(/[\u00b4\u2032]/g, "'")
    .replace(/[\u2033\u02dd]/g, '"');
}

/**
 * Text with plain digits, letters and signs, of the same length: "３９．９°" → "39.9°", "–33.8" → "-33.8", "39º" → "39°".
 */
export function plainSigns(text: string): string {
  const narrow = text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  const signs = PLAIN.reduce((plain, [regex, sign]) => plain.replace(regex, sign), narrow);
  return signs.replace(/[\u00a0\u2000-\u200b\u202f\u205f\u3000\u200e\u200f]/g, ' ');
}
