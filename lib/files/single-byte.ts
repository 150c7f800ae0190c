import { meanScore } from './mean-score.ts';

/** The single-byte encodings, with the usual letters of their languages. */
export const SINGLE_BYTE = [
  { encoding: 'windows-1252', letters: 'éèêëàâäáãåçñóòôöõøúùûüíìîïßæœÉÈÊÀÂÄÁÅÇÑÓÔÖØÚÜÍÎÆŒ' },
  { encoding: 'windows-1250', letters: 'ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽőűöüŐŰÖÜăâîșțđĐ' },
  { encoding: 'windows-1251', letters: 'абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ', isCyrillic: true },
  { encoding: 'koi8-r', letters: 'абвгдежзийклмнопрстуфхцчшщъыьэюяё', isCyrillic: true },
] as const;

/** How much a decoded text looks like the language group; at most 1. */
export function singleByteScore({ letters, ...more }: (typeof SINGLE_BYTE)[number], text: string): number {
  const isCyrillic = 'isCyrillic' in more;
  return meanScore(text, (char, before, after) => {
    if (/[€°©®™“”‘’–—…«»¿¡·²³½£§º\u00a0]/.test(char))
      return /[\p{L}]/u.test(before) && /[\p{L}]/u.test(after) && char !== '’' ? -0.5 : 0.6;
    const isKnown = letters.includes(isCyrillic ? char.toLowerCase() : char);
    if (!isKnown) return -0.5;
    // A capital after a small letter is a sign of another encoding.
    if (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(char)) return -0.5;
    if (isCyrillic) return cyrillicScore(char, before, after);
    // Latin words are mostly ASCII: several non-ASCII letters in a row are hardly a word.
    const neighbours = [before, after].filter((each) => each > '\x7f').length;
    return neighbours === 0 ? 1 : neighbours === 1 ? 0.2 : -0.5;
  });
}

/** A word is in one script, lower case after its first letter, and mostly made of the frequent letters. */
function cyrillicScore(char: string, before: string, after: string): number {
  if (/[a-z]/i.test(before + after)) return -0.5;
  if (/\p{Lu}/u.test(char) && /\p{L}/u.test(before)) return 0.1;
  return /[оеаинтсрвлкмдпу]/i.test(char) ? 0.9 : /[ёіїєґ]/i.test(char) ? 0.2 : 0.5;
}
