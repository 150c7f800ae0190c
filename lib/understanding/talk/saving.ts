/** 把第一个收藏了, 加到收藏夹: a verb, and not what was saved (我的收藏) or is named so (收藏馆). */
const SAVES_ZH =
  /(?:^|[^的过有])(?:(?:取消|移出|不)?收藏(?!夹|品|家|馆|的|过|在哪|里|离)|(?:加|放|存|添加|移)(?:到|进|入|至|在|出)*(?:我的?)?收藏夹?)/u;
const ASKS_ZH = /哪|什么|几|多少|显示|打开|找|搜|附近|最近|看看|有没有/u;

const THEM =
  '(?:it|this|that|these|those|them|both|all of (?:them|these|those)|(?:the |number |no\\. ?|#)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last|top|\\d{1,2}(?:st|nd|rd|th)?|one|two|three|four|five)\\b|(?:a|the|this|that|these|those|some) (?:place|places|park|museum|hotel|restaurant|café|cafe|spot|one|ones)\\b)';
const SAVES_EN = new RegExp(
  `\\b(?:un)?(?:save|bookmark|favou?rite|star) (?:me |for me )?${THEM}|^(?:please |can you |could you )*(?:save|bookmark|favou?rite) (?:the )?(?-i:\\p{Lu})[\\p{L}'’ -]{2,40}(?: please)?[.!?]?$|\\b(?:add|put|move|keep|store)\\b.{1,40}\\b(?:to|in|into|among|with) (?:my )?(?:favou?rites|bookmarks|saved(?: places?| list)?|saves)\\b|^(?:please |can you |could you |and |ok,? )*(?:bookmark|favou?rite) (?!places|list|s\\b)\\p{L}`,
  'iu',
);
const IS_SAVING = /\b(?:un)?(?:sav|bookmark|favou?rit|star)/i;
/** A file is saved by other buttons, and a list of what was saved is a search. */
const OTHER_EN =
  /\b(?:map|routes?|layers?|track|trip|plan|chat|conversation|file|gpx|kml|geojson|csv|money|time|battery)\b|^(?:show|list|where|what|which|find)\b/iu;

/** "Save the first one", "bookmark it", 收藏第一个: the places that one keeps are kept by hand, in the page. */
export const savesPlace = (raw: string): boolean =>
  (raw.includes('收藏') && SAVES_ZH.test(raw) && !ASKS_ZH.test(raw)) ||
  (IS_SAVING.test(raw) && SAVES_EN.test(raw) && !OTHER_EN.test(raw));
