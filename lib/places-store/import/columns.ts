import { categoryOf } from '../../domain/category-of.ts';
import { isStructure, type Tags } from './place-of-tags.ts';

/** Names of columns and properties equivalent to ours, without case and separators; the first non-empty one counts. */
const SAME: Record<string, readonly string[]> = {
  name: [
    'name',
    '名称',
    '名字',
    '店名',
    '名',
    'poi名称',
    '地点名称',
    '标题',
    '名稱',
    '이름',
    'title',
    'poiname',
    'stopname',
    'placename',
    'displayname',
    'namesprimary',
    'namelocal',
    'stationname',
  ],
  'name:zh': ['namezh', 'namecn', 'zhname', 'cnname', 'chinesename', 'namechinese', '中文名', '中文名称', '中文名稱'],
  'name:en': ['nameen', 'enname', 'englishname', 'nameenglish', '英文名', '英文名称', '英文名稱'],
  category: [
    'category',
    '类别',
    '类型',
    '分类',
    '類別',
    '類型',
    'categories',
    'kind',
    'fclass',
    'poitype',
    'placetype',
    'type',
  ],
  address: [
    'address',
    '地址',
    '详细地址',
    '詳細地址',
    'addr',
    'addrfull',
    'fulladdress',
    'streetaddress',
    'formattedaddress',
    '住所',
    '주소',
  ],
  phone: [
    'phone',
    '电话',
    '联系电话',
    '電話',
    '電話番号',
    '전화',
    'tel',
    'telephone',
    'phonenumber',
    'contactphone',
    'mobile',
    '手机',
  ],
  website: ['website', '网址', '网站', '網址', 'url', 'web', 'homepage', 'contactwebsite'],
  opening_hours: ['openinghours', '营业时间', '开放时间', '營業時間', '開放時間', 'opentime', 'hours', 'businesshours'],
  '@id': ['id', 'osmid', 'stopid', 'poiid', 'placeid', 'uid', 'gid', '编号', '編號'],
  '@type': ['osmtype'],
};
const OURS = new Map(
  Object.entries(SAME).flatMap(([ours, theirs]) => theirs.map((plain, rank) => [plain, { ours, rank }])),
);

/** Without marks, case and separators: "Stop_Name", "stop name" and "StopName" are the same. */
export const plainName = (name: string) =>
  name
    .replace(/^\ufeff/, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** What people and programs write into an empty cell. */
const EMPTY = /^(?:\[[\s"',]*\]|\{\s*\}|\(\s*\)|null|none|nil|nan|undefined|#?n\/a|\\n|[-–—.?]+|无|暂无|無)$/i;

/** The text of a cell or value; '' if it means that there is none. */
export function filled(text: string): string {
  const trimmed = text.trim();
  return EMPTY.test(trimmed) ? '' : trimmed;
}

/** Values under our names, in addition to their own; a feature's `type` only if it is a kind of place. */
export function withOurNames(own: Tags): Tags {
  const tags: Tags = Object.fromEntries(
    Object.entries(own).flatMap(([key, value]) => (filled(value) === '' ? [] : [[key.trim(), filled(value)]])),
  );
  const ours: Tags = {};
  const ranks = new Map<string, number>();
  for (const [key, value] of Object.entries(tags)) {
    const known = OURS.get(plainName(key));
    if (!known || Object.hasOwn(tags, known.ours)) continue;
    if (plainName(key) === 'type' && !/[;；]/.test(value) && !isKind(value)) continue;
    if (known.rank >= (ranks.get(known.ours) ?? Number.POSITIVE_INFINITY)) continue;
    ranks.set(known.ours, known.rank);
    ours[known.ours] = value;
  }
  return { ...tags, ...ours };
}

/** OSM's and GeoJSON's own types are not kinds of places. */
const isKind = (value: string) =>
  categoryOf(value) !== undefined ||
  !/^(?:node|way|relation|multipolygon|route|boundary|site|feature|point|polygon|linestring)$/i.test(value);

/** The kind of a named row that has none: a place, unless its keys show that it is a road, a border, a river … */
export function fallbackKind(tags: Tags): 'place' | undefined {
  return isStructure(tags) ? undefined : 'place';
}

/** The row's own id: "node/123" for an OpenStreetMap object with type and number in separate columns. */
export function idIn(tags: Tags): string | undefined {
  const [id, type] = [tags['@id'], tags['@type']];
  return id && type && /^\d+$/.test(id) && /^(?:node|way|relation)$/i.test(type) ? `${type}/${id}` : id;
}
