import { pinyin } from 'pinyin-pro';
import { keyOf, stemOf } from '../../lib/gazetteer/normalize.mjs';
import { formerNamesOf, shortNamesOf } from './china-names.mjs';
import { distanceKm, meanOf } from './geometry.mjs';
import { pointInArea } from './inside.mjs';

const MUNICIPALITIES = new Set(['11', '12', '31', '50']);
const GREAT = new Set(['11', '12', '31', '50', '81', '82']);

/** Where names are often not Chinese, GeoNames is better than the pinyin of the transcription. */
const OTHER_TONGUES = new Set(['15', '54', '65']);
const ENGLISH = { 320576: 'Suzhou Industrial Park', 460321: 'Xisha Islands', 133100: "Xiong'an New Area" };

export const pinyinOf = (name) => pinyin(name, { toneType: 'none', type: 'array', v: true }).join('');
const capitalized = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Provinces, prefectures and counties as records. Removes the GeoNames rows of CN for the same places from the list:
 * the table provides name, code and position of counties; GeoNames provides population and the position of prefecture
 * cities.
 */
export function chinaRecords(counties, provinces, geonames, renamed) {
  const records = [];
  const used = new Set();
  const provinceOf = new Map();
  const counted = counties.filter((county) => !county.isFormer);
  const rowsIn = groupBy(
    geonames.filter((row) => row.country === 'CN'),
    (row) => row.admin1,
  );
  const take = (admin1, name, at, withinKm) => {
    const stem = stemOf(name);
    const rows = (rowsIn.get(admin1) ?? []).filter(
      (row) => !used.has(row) && isNamed(row, name, stem) && distanceKm(row.at, at) <= withinKm,
    );
    const best = rows.reduce((a, b) => (a && (a.population || 1) >= (b.population || 1) ? a : b), undefined);
    for (const row of rows) if (row === best || distanceKm(row.at, best.at) < 25) used.add(row);
    return best;
  };

  for (const province of provinces) {
    const own = counties.filter((county) => county.code.startsWith(province.code) && !county.isFormer);
    const isCity = MUNICIPALITIES.has(province.code);
    const row = isCity ? take(province.admin1, province.name, meanOf(own.map((c) => c.at)), 200) : undefined;
    const record = {
      name: isCity ? province.name.replace(/市$/, '') : province.name,
      nameEn: province.nameEn,
      kind: isCity ? 'city' : 'region',
      at: row?.at ?? pointInArea(own, counted),
      country: 'CN',
      adcode: Number(`${province.code}0000`),
      population: row?.population ?? 0,
      importance: isCity ? 0.97 : 0.93,
      timeZone: province.code === '65' ? 'Asia/Urumqi' : 'Asia/Shanghai',
      aliases: [province.name, ...province.aliases, ...(isCity ? [] : [`${province.nameEn} Province`])],
      variants: row?.latin ?? [],
      others: row?.others,
      formers: renamed.get(`\t${province.name}`),
    };
    records.push(record);
    provinceOf.set(`CN\t${province.admin1}`, record);
    addPrefectures(province, own, record);
  }
  for (const county of counties.filter(({ code }) => /^8[12]/.test(code))) {
    const country = county.code.startsWith('81') ? 'HK' : 'MO';
    const record = countyRecord(
      { code: county.code.slice(0, 2), admin1: '' },
      county,
      undefined,
      undefined,
      'Asia/Hong_Kong',
    );
    records.push({ ...record, country, adcode: 0 });
  }
  return { records, used, provinceOf };

  function addPrefectures(province, own, provinceRecord) {
    const timeZone = provinceRecord.timeZone;
    const former = counties.filter((county) => county.isFormer && county.code.startsWith(province.code));
    const names = new Set(own.flatMap((county) => [county.name, county.parent]));
    const isTaken = (name) => names.has(name);
    const groups = groupBy(own, (county) => (county.parent === province.name ? '' : county.parent));
    for (const [parent, members] of groups) {
      let prefecture;
      if (parent !== '') {
        const center = meanOf(members.map((c) => c.at));
        const first = parent === '大兴安岭地区' ? members.find((c) => c.name === '加格达奇区') : members[0];
        const row = take(province.admin1, parent, center, 160);
        const isCity = parent.endsWith('市');
        prefecture = {
          name: parent,
          nameEn: englishOfPrefecture(parent, row),
          kind: 'city',
          at: row && isCity ? row.at : first.at,
          country: 'CN',
          adcode: Number(`${first.code.slice(0, 4)}00`),
          region: provinceRecord,
          population: row?.population ?? 0,
          importance:
            Math.max(0.8, Math.min(0.95, 0.72 + Math.log10(Math.max(row?.population ?? 0, 1000) / 1000) / 20)) +
            (stemOf(parent) === province.capital ? 0.04 : 0),
          timeZone,
          aliases: [stemOf(parent), ...shortNamesOf(parent), ...(row ? [row.name] : [])],
          variants: row?.latin ?? [],
          others: row?.others,
          formers: [...formerNamesOf(parent, true, isTaken), ...(renamed.get(`\t${parent}`) ?? [])],
        };
        records.push(prefecture);
      }
      for (const county of members) {
        records.push(countyRecord(province, county, provinceRecord, prefecture, timeZone, isTaken));
      }
    }
    for (const county of former) {
      // Its name is that of the unit it became.
      if (renamed.isFormer(county.parent, county.name)) continue;
      const parent = records.find((record) => record.name === county.parent && record.region === provinceRecord);
      records.push({ ...countyRecord(province, county, provinceRecord, parent, timeZone), adcode: 0, importance: 0.4 });
    }
  }

  function countyRecord(province, county, region, parent, timeZone, isTaken = () => true) {
    const row = take(province.admin1, county.name, county.at, 40);
    const stem = stemOf(county.name);
    const english = englishOf(province, stem.length >= 2 ? stem : county.name, row);
    const kind = county.name.endsWith('新区')
      ? ' New Area'
      : ({ 区: ' District', 县: ' County', 旗: ' Banner' }[county.name.at(-1)] ?? '');
    const isCity = county.name.endsWith('市');
    return {
      name: county.name,
      nameEn: ENGLISH[county.code] ?? `${english}${english.includes(' ') ? '' : kind}`,
      kind: 'county',
      at: county.at,
      country: 'CN',
      adcode: Number(county.code),
      region,
      parent,
      population: row?.population ?? 0,
      importance:
        (isCity ? 0.66 : 0.61) +
        (GREAT.has(province.code) ? 0.06 : 0) +
        (parent && stemOf(parent.name) === province.capital ? 0.03 : 0),
      timeZone,
      aliases: [english, ...shortNamesOf(county.name), ...(row ? [row.name] : [])],
      formers: [
        ...formerNamesOf(county.name, false, isTaken),
        ...(renamed.get(`${county.parent}\t${county.name}`) ?? []),
      ],
      stems: stem !== county.name && stem.length >= 2 ? [stem] : [],
      variants: row?.latin ?? [],
    };
  }
}

/** GeoNames' own form, except for Yulinshi and a town that lent its name: "Wenshan City". */
function englishOfPrefecture(name, row) {
  const sound = pinyinOf(stemOf(name));
  const own = row?.name.replace(/[’ʼ]/g, "'") ?? capitalized(sound);
  return [`${sound}shi`, `${sound} city`].includes(keyOf(own)) ? capitalized(sound) : own;
}

function englishOf(province, stem, row) {
  const sound = pinyinOf(stem);
  const own = row?.name.replace(/[’ʼ]/g, "'");
  if (own && (OTHER_TONGUES.has(province.code) || keyOf(own) === sound)) return own;
  return capitalized(sound);
}

/** Rows without Chinese names are compared by sound. */
function isNamed(row, name, stem) {
  if (row.han.length === 0) return keyOf(row.ascii) === pinyinOf(stem);
  return row.han.some((han) => han === name || stemOf(han) === stem);
}

export function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
