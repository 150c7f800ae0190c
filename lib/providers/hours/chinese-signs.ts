/** The last entry or ticket sale says nothing about closing time. */
const ENTRY = /停止|最晚|最后(?!一?个?(?:周|星期|礼拜))|最迟|截止|止票|入场|入园|入馆|检票|售票|进入|清场|预约/;
/** It may be closed altogether, whatever is said about entering. */
const SHUT = /暂停|暂不|停业|歇业|装修|维修|施工/;
/**
 * Words that a remark in brackets may contain without saying anything about days or hours; a remark with any other word
 * is read as a rule.
 */
const HARMLESS =
  /免费|收费|付费|门票|需?提前|预约|请|电话|咨询|现场|公告|公示|仅供参考|以|为准|北京|当地|时间|不打烊|营业|开放|对外|参观|夜场|含|[,.:!\s]/g;
export const SEASON = /(?:[旺淡]季|[春夏秋冬]{1,2}季|[夏冬](?:令时|时制))\s*[:,]?\s*/;

/**
 * A sign's text with half-width punctuation, its clauses separated by ";", and without remarks on entry and tickets.
 */
export function plainSign(sign: string): string {
  return halfWidth(sign)
    .split(';')
    .map((part) => withoutEntry(part.trim()))
    .filter(Boolean)
    .join(';');
}

function halfWidth(sign: string): string {
  return (
    sign
      .normalize('NFKC')
      .replace(/[~—–―−]+/g, '-')
      .replace(/。/g, ';')
      .replace(/、/g, ',')
      .replace(/[[【]/g, '(')
      .replace(/[\]】]/g, ')')
      .replace(/\s+/g, ' ')
      .replace(/ ?- ?/g, '-')
      .trim()
      // Remarks about entry are dropped, remarks about days and seasons are rules.
      .replace(/\(([^()]*)\)/g, (_, inner: string) =>
        isOfEntry(inner) || inner.replace(HARMLESS, '') === '' ? ' ' : `; ${inner} ;`,
      )
      .replace(/(?:[旺淡]季|[春夏秋冬]{1,2}季|[夏冬](?:令时|时制)) ?; (?=[^;]*月)/g, (season) =>
        season.replace(';', ''),
      )
      .replace(/除了?((?:周|星期|礼拜)[一二三四五六日天末]+)(?:之?外|以外),?/g, '$1闭馆;')
      .replace(/((?:周|星期|礼拜)[一二三四五六日天末]+)(?:除外|例外)/g, '$1闭馆')
      .replace(
        /((?:周|星期|礼拜)[一二三四五六日天末]+)(?:,|及|和|与)((?:国家|国定|法定)*节?假日)除外/g,
        '$1闭馆;$2闭馆',
      )
      .replace(/[逢遇](?=每?周|星期|礼拜)/g, '')
      .replace(/(?<=\d:\d\d) ?\/ ?(?=\d{1,2}:\d\d)/g, ',')
      .replace(/(月[^;\d]{0,3}(?:\d{1,2}[日号])?) ;/g, '$1 ')
      .replace(/(?:营业|开放|服务|开馆|开园|参观)时间 ?:?/g, '')
      .replace(
        /(\d{1,2}:\d{2}) ?(?:开馆|开门|开园|开放|营业)[,; ]*(\d{1,2}:\d{2}) ?(?:闭馆|关门|闭园|打烊|停业)/g,
        '$1-$2',
      )
  );
}

const isOfEntry = (remark: string): boolean =>
  ENTRY.test(remark) && !SHUT.test(remark) && !/闭|休/.test(remark.replace(/闭[馆园]前/g, ''));

/** Drops the clauses about last entry; those of a time span stay. */
function withoutEntry(part: string): string {
  return part
    .replace(/(\d{1,2}:\d{2}) ?(?:停止|截止|后停止|后不再)\p{Script=Han}*/gu, ' ')
    .replace(/(?:最晚|最后|最迟|停止|截止)\p{Script=Han}*(?:时间)?:? ?\d{1,2}:\d{2}(?!-)/gu, ' ')
    .split(/(?<=[^\d]),|,(?=[^\d])/)
    .filter((clause) => !ENTRY.test(clause) || SHUT.test(clause) || /\d-\d/.test(clause))
    .join(',')
    .trim();
}
