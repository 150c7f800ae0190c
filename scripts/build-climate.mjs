import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'lib/providers/weather/climate';

/**
 * Writes generated/climate.json, where it differs: the monthly means of the cities and the services they are from, as the
 * tables say. Throws if a row is not whole.
 */
export function buildClimate(root) {
  const sources = Object.fromEntries(
    rowsOf(root, 'sources.tsv').map(([code, nameEn, name]) => [code, { name, nameEn }]),
  );
  const cities = rowsOf(root, 'climate.tsv').map((row) => cityOf(row, sources));
  const file = join(root, 'generated/climate.json');
  const text = `${JSON.stringify({ sources, cities })}\n`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

const rowsOf = (root, name) =>
  readFileSync(join(root, FOLDER, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

/** @param {string[]} row */
function cityOf([nameEn, name, country, at, source, years, ...lists], sources) {
  const [lat, lng] = at.split(',').map(Number);
  const [maxC, minC, rainMm, rainDays, sunH] = lists.map((list) => list.split(' ').map(Number));
  const isWhole = [maxC, minC, rainMm, rainDays, sunH ?? maxC].every(
    (list) => list?.length === 12 && list.every(Number.isFinite),
  );
  if (!isWhole || !sources[source]) throw new Error(`climate.tsv: ${nameEn} is not whole`);
  return {
    name,
    nameEn,
    country,
    at: { lng, lat },
    source,
    years,
    maxC,
    minC,
    rainMm,
    rainDays,
    ...(sunH && { sunH }),
  };
}
