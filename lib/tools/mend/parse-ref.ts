import { normalizeText } from './json-schema.ts';

const POINTERS: [string, string][] = [
  [
    'me',
    'me my position|my location|your location|current location|current position|user location|user position|users location|current user location|user|我|我的位置|用户位置|用户当前位置|我这里|我这儿|我的定位|当前位置|我所在的位置|我在的地方|定位',
  ],
  [
    'view',
    'view map view|current view|map center|map centre|center of map|the map|map|地图中心|当前地图|当前视图|地图|视图中心',
  ],
  [
    'home',
    'home my home|my house|my place|home address|my home address|our home|家|我家|我的家|家里|我家里|咱家|我们家|家门口',
  ],
  [
    'work',
    'work my work|my office|the office|my workplace|workplace|work address|公司|我公司|我们公司|我的公司|单位|我单位|我们单位|办公室|上班的地方',
  ],
  [
    'saved',
    'saved saved places|my saved places|my places|my favourites|my favorites|favourites|favorites|my bookmarks|bookmarks|收藏|我的收藏|收藏夹|我收藏的地方|收藏的地方|收藏的地点',
  ],
  ['selection', 'selection selected|the selection|selected place|选中|选中的地点|所选|选择的地点|已选'],
];

const HERE = /^(?:here|nearby|around here|this area|this place|这里|这儿|此处|附近|这附近|这块区域|这一带)$/;

const MAX_REF = 40;

/**
 * "p3", "[p3]", "me", "我的位置" → the ref; undefined if the text is not one. isSelected: "here" then means the selection.
 */
export function parseRef(text: string, isSelected = false): string | undefined {
  if (text.length > MAX_REF) return undefined;
  const bare = text.trim().replace(/^(?:ref\s*[:=]\s*)?[[(（【「"'#@<]*\s*|[\])）】」"'>]+$/g, '');
  if (/^[pralw]\d{1,4}(?::w\d{1,3})?$/.test(bare)) return bare;
  if (bare !== text.trim() && /^[pralw]\d{1,4}$/i.test(bare)) return bare.toLowerCase();
  // "p3 (故宫)", "p3: Forbidden City": the ref, and what it is.
  const named = /^([pralw]\d{1,4})\s*[（(:：]/.exec(bare)?.[1];
  if (named !== undefined) return named;
  const said = normalizeText(bare.replaceAll('_', ' '));
  if (HERE.test(said)) return isSelected ? 'selection' : 'view';
  return POINTERS.find(
    ([ref, words]) =>
      said === ref ||
      words
        .slice(ref.length + 1)
        .split('|')
        .includes(said),
  )?.[0];
}
