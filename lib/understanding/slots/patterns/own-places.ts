import { type Pattern, pattern } from './pattern.ts';

const OURS_ZH = '(?:我们?|咱们?|俺)的?';
/** Before a place of one's own where nothing says whose it is: 回家, 从公司. */
const LEADING_ZH = '(?<=[回从到去往离在]|^)';
/** What follows it there: 家具城 and 公司法 are other things. */
const TRAILING_ZH =
  '(?=$|[\\s,，。?？!！、呢吧]|天气|冷|热|附近|周围|周边|旁边|旁|边上|怎么|咋|如何|要|需|多|出发|到|去|回|开车|走|坐|骑|打车|最近|的路|楼下|那边|那儿|这边)';

const homeZh = `离?${OURS_ZH}家(?:里|门口|楼下)?(?!在|住|是|位于|[乡族具庭长电常务政居])|${LEADING_ZH}家(?:里|门口|楼下)?${TRAILING_ZH}`;
const workZh = `离?${OURS_ZH}(?:公司|单位|办公室)(?!在|是|位于)|${LEADING_ZH}(?:公司|单位|办公室)${TRAILING_ZH}`;
const savedZh =
  '我们?收藏(?:过|了)?的(?:所有|全部)?(?:地方|地点|位置|店)?|收藏(?:过|了)?的(?:所有|全部)?(?:地方|地点|位置|店)|(?:我的|我们的|所有的?|全部|哪些|哪个|哪家|哪一个)收藏夹?(?![家品馆级室])|收藏夹';

const homeEn =
  '(?:my|our) (?:home|house|place)(?! ?(?:town|page|screen|view|depot))|(?<=\\b(?:from|to|at|near|around|get|getting|go|going|drive|walk|cycle|bike|ride|way|back|me) )home(?! (?:town|page|screen|view|depot|position|office))';
const workEn =
  '(?:my|our|the) (?:office|workplace)|(?:my|our) work|(?<=\\b(?:get|getting|go|going|drive|walk|cycle|bike|ride|commute|commuting|route|directions|way|home|me) to )work(?=$|[,.?!]| from)|(?<=\\bfrom )work(?=$|[,.?!]| to)';
const savedEn =
  "(?:(?:all )?my |the )?(?:saved|bookmarked|starred) (?:places?|spots?|locations?)|my (?:favou?rites?|bookmarks)(?: places?| spots?)?|(?:the )?places (?:that )?i(?: have|'ve)? saved";

/** A place of one's own that nobody was told: the tool asks which. */
const otherZh = `${OURS_ZH}(?:学校|大学|校区|宿舍|健身房|小区)(?!在|是|位于|叫)`;
const otherEn =
  "(?:my|our) (?:university|uni|school|college|campus|gym|dorm|dormitory|church|dentist|doctor|dentist's|doctor's|studio|lab)(?! (?:is|in|at|near|friend|bag|trip|days?|project)\\b|['’])";

/** Home, work and saved places, by the refs that tools know them by. */
export const ownPlaces: Pattern[] = [
  ...[homeZh, homeEn].map((source) => pattern(source, () => ({ tag: 'ref', value: 'home' }))),
  ...[workZh, workEn].map((source) => pattern(source, () => ({ tag: 'ref', value: 'work' }))),
  ...[otherZh, otherEn].map((source) => pattern(source, () => ({ tag: 'ref', value: 'selection' }))),
  ...[savedZh, savedEn].map((source) => pattern(source, () => ({ tag: 'ref', value: 'saved' }))),
];
