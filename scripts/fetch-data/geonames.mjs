import { isKept } from '../data/geonames.mjs';

const GONE = new Set(['PPLH', 'PPLQ', 'PPLW']);
/** A former name of Hong Kong, listed as a second city of a million. */
const TWICE = new Set(['HK\tVictoria']);

/**
 * The lines of GeoNames' table of cities → rows of `geonames.tsv`: name, ASCII name, lng, lat, feature, country, first-level
 * area, people, time zone, then names in Han (simplified), in other scripts and in Latin, each list by commas.
 */
export function geoNamesRows(text, toSimplified, isWanted) {
  return text.split('\n').flatMap((line) => {
    const column = line.split('\t');
    if (column.length < 18) return [];
    const [, name, ascii, all, lat, lng, , feature, country] = column;
    const [admin1, population, timeZone] = [column[10], Number(column[14]), column[17]];
    if (GONE.has(feature) || TWICE.has(`${country}\t${name}`)) return [];
    if (!isKept({ name, ascii, feature, country, admin1, population }, isWanted)) return [];
    const names = all.split(',');
    const lists = [
      hanNamesOf(names, toSimplified),
      otherNamesOf(names, country, population >= 300_000 || feature === 'PPLC'),
      names.filter(isLatinName),
    ];
    const cells = [name, ascii, Number(lng), Number(lat), feature, country, admin1, population, timeZone];
    return [[...cells, ...lists.map((list) => list.join(','))]];
  });
}

const isLatinName = (name) => /^[A-ZÀ-ÞĀ-Ž]/.test(name) && !/^[A-Z]{2,4}$/.test(name) && !/[^ -ɏḀ-ỿ‘’]/.test(name);

const SCRIPTS = {
  Hangul: /^[\p{Script=Hangul}\s]+$/u,
  Kana: /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+$/u,
  Cyrillic: /^[\p{Script=Cyrillic}\s-]+$/u,
  Greek: /^[\p{Script=Greek}\p{M}\s-]+$/u,
  Arabic: /^[\p{Script=Arabic}\s]+$/u,
  Hebrew: /^[\p{Script=Hebrew}\s"'-]+$/u,
  Thai: /^[\p{Script=Thai}]+$/u,
  Devanagari: /^[\p{Script=Devanagari}\s]+$/u,
  Georgian: /^[\p{Script=Georgian}\s-]+$/u,
  Armenian: /^[\p{Script=Armenian}\s-]+$/u,
};

/** Which scripts a country writes its own names in. */
const OWN_SCRIPTS = {
  Hangul: 'KR KP',
  Kana: 'JP',
  Cyrillic: 'RU UA BY BG RS MK ME BA KZ KG TJ MN UZ TM XK',
  Greek: 'GR CY',
  Arabic: 'EG SD LY TN DZ MA MR SA YE OM AE QA BH KW IQ SY LB JO PS IL IR AF PK SO DJ TD EH',
  Hebrew: 'IL',
  Thai: 'TH',
  Devanagari: 'IN NP',
  Georgian: 'GE',
  Armenian: 'AM',
};
const MOST_OTHERS = 4;

/** Names in scripts other than Latin and Han: in the country's own ones, and of a great city in all of them. */
function otherNamesOf(names, country, isGreat) {
  return Object.entries(SCRIPTS).flatMap(([script, form]) => {
    const isOwn = OWN_SCRIPTS[script].split(' ').includes(country);
    if (!isOwn && !isGreat) return [];
    return names.filter((name) => name.length >= 2 && form.test(name)).slice(0, isOwn ? MOST_OTHERS * 2 : MOST_OTHERS);
  });
}

/** Han names without kana, simplified, best first: a form that was simplified already and has no suffix leads. */
function hanNamesOf(names, toSimplified) {
  const han = names.filter((name) => /^[一-鿿·•\-－＝=]{2,16}$/.test(name) && !/[＝=]/.test(name));
  const simple = han.map((name) => ({
    name: toSimplified(name).replace(/－/g, '-').replace(/•/g, '·'),
    isOwn: toSimplified(name) === name,
  }));
  simple.sort((a, b) => Number(b.isOwn) - Number(a.isOwn));
  return [...new Set(simple.map(({ name }) => name))];
}
