// Plain JavaScript, because the build script shares it and runs on Node versions that strip no types.

const PLAIN = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ə: 'e', ħ: 'h' };

/** Marks that are vowels or tones of a script without case; elsewhere a mark only shades a letter. */
const OWN_MARK =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}]/u;
/** Scripts whose characters are one each; taken apart they would be three. */
const WHOLE = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Letters that one word is written with now so, now so. */
const SAME = { ς: 'σ', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ھ: 'ه', ہ: 'ه', ـ: '' };

/** One character (a code point) → its form in a key: lower case, no marks, one space for punctuation, '' for what vanishes. */
export function keyOfChar(char) {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x4e00 && code <= 0x9fff) return char;
  if (code >= 0x61 && code <= 0x7a) return char;
  if (char === "'" || char === '’' || char === 'ʻ' || char === 'ʿ' || char === 'ʼ' || char === '`') return '';
  if (code > 0x36f && (OWN_MARK.test(char) || WHOLE.test(char))) return char.normalize('NFC');
  const plain = char
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþıəħ]/g, (letter) => PLAIN[letter])
    .replace(/[ςىیکةھہـ]/g, (letter) => SAME[letter]);
  if (plain === '' || plain === '.') return '';
  return /^[\p{L}\p{N}]+$/u.test(plain) ? plain : ' ';
}

const HAN = /[一-鿿]/;
/** Jamo, half-width kana and combining voice marks: written in pieces that belong together. */
const WIDE = /[\u1100-\u11ff\u3099\u309a\uff00-\uffef]/;

/** A name → its key: as keyOfChar, single spaces between Latin words, none beside Chinese characters. */
export function keyOf(name) {
  let key = '';
  for (const char of WIDE.test(name) ? name.normalize('NFKC') : name) {
    const part = keyOfChar(char);
    if (part === ' ' && (key === '' || key.endsWith(' '))) continue;
    key += part;
  }
  key = key.trim();
  return HAN.test(key) ? key.replace(/ (?=[一-鿿])|(?<=[一-鿿]) /g, '') : key;
}

const PEOPLES =
  '(?:蒙古|朝鲜|土家|布依|景颇|傈僳|哈尼|哈萨克|维吾尔|柯尔克孜|拉祜|布朗|纳西|普米|独龙|仡佬|仫佬|毛南|东乡|保安|撒拉|裕固|达斡尔|鄂温克|鄂伦春|锡伯|塔吉克|各)族?|(?:壮|回|藏|苗|彝|侗|瑶|满|白|傣|黎|佤|畲|羌|土|水|怒|京)族';
const SELF_RULED = new RegExp(`^(.+?)(?:${PEOPLES})*自治[区州县旗]$`);
const PLAIN_SUFFIX = /^(.{2,}?)(?:特别行政区|地区|新区|[省市区县盟州旗镇乡])$/;

/** A Chinese name without its administrative suffix: 杭州市 → 杭州, 延边朝鲜族自治州 → 延边; the name itself when nothing is left. */
export function stemOf(name) {
  const own = SELF_RULED.exec(name)?.[1];
  if (own && own.length >= 2) return own;
  const stem = PLAIN_SUFFIX.exec(name)?.[1];
  return stem ?? name;
}
