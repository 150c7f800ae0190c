const OPENING = String.raw`[\s:=：()（\[{"'「“]`;

const BE = String.raw`\b(?:is|are|was|were|be|the|my|our|about|like)\b|分别|都|是|为|有|约`;

/** What may come between a word and the numbers it refers to; no place begins after a noun. */
const FILLERS = {
  noun: `(?:${OPENING}|${BE}|\\bof\\b)*`,
  verb: `(?:${OPENING}|${BE}|\\b(?:of|at|as|from|to|between)\\b|在|到|从|至)*`,
};

const words = (text: string) => text.trim().split(/\s+/).join('|');

/** Nouns whose numbers are not coordinates: versions, prices, scores, parts of a book, machine addresses, measures. */
const NOUNS = words(`
  v firmware python java php ruby node(?:\\.js)? ios android windows macos kernel api ips? ip\\saddress(?:es)? ports? subnets?
  stars? grades? gpa odds ratios? rates? scales? factors? percentages? probabilit(?:y|ies) accuracy precision recall
  averages? medians? measurements? weights? sections? sec chapters? ch pages? figures? fig tables? clauses?
  paragraphs? articles? exercises? lessons? heights? widths? lengths? depths? dimensions? durations?
  magnitudes? ph angles? growth`);

/** Verbs that are also used with "at" or "from … to". */
const VERBS = words(`
  versions? releases? builds? prices? priced costs? fees? fares? totals? paid pay spent sold valued scores? scored
  ratings? rated upgraded? updated? downgraded? rose fell increased? decreased? improved? took lasted`);

const NOUNS_ZH =
  '系统|固件|内核|补丁|单价|金额|总价|成绩|绩点|分值|比例|比率|比值|汇率|利率|概率|准确率|平均|均值|系数|权重|章节?|小节|条款|表格?|(?<!地)图|页码?|练习|身高|体重|长度|宽度|高度|深度|尺寸|时长|耗时|用时|震级|角度|第|ip地址|地址为?ip';

const VERBS_ZH = '版本号?|升级|更新|价格|价钱|售价|房价|票价|费用|花费|花了|评分|得分|分数|打分|增长|涨幅|跌幅';

export const AGAINST = new RegExp(
  `(?:(?:(?<![\\p{L}\\d])(?:${NOUNS})|${NOUNS_ZH})\\.?${FILLERS.noun}|(?:(?<![\\p{L}\\d])(?:${VERBS})|${VERBS_ZH})${FILLERS.verb})$`,
  'iu',
);

/** What comes before a coordinate: a word for it, being at, leaving or reaching a place, a question about it. */
export const BEFORE = new RegExp(
  `(?:[@]|(?<![\\p{L}\\d])(?:at|here|there|near|nearby|around|beside|from|to|towards?|between|via|past|through|where(?:'s| is| are)?|what(?:'s| is) at|weather|forecast|show(?: me)?|find|locate|go|visit|mark|pin|zoom|map|coordinates?|coords?|co-ords|location|position|positioned|located|place|point|waypoint|spot|gps|wgs|lat,? ?(?:lng|lon|long)|lng,? ?lat|ll|q|loc|center|centre|amap|baidu)|坐标点?|经纬度?|位置|地点|定位|点位|这个点|高德|百度|腾讯|火星|天地图|北斗|以|从|自|由|经|在|到|去|往|至|距|离|查|看看?|天气|地图|标记|标出|标注|飞到)${FILLERS.noun}$`,
  'iu',
);

/** What comes after one. */
export const BEHIND =
  /^[\s)）\]}"'」”,，]*(?:的|这个?|那个?)?\s*(?:附近|周边|周围|旁边|在哪|在什么|是哪|是什么地方|什么地方|哪里|那里|那边|这里|这点|这个点|位置|坐标|为中心|为圆心|天气|空气|气温|怎么走|怎么去|距离|之间|有什么|有没有|到|去|[(（]?(?:gcj|wgs|bd-?09|gps|高德|百度)|,?\s*\d{1,2}(?:\.\d+)?z\b|(?:weather|forecast|nearby|coordinates?|is where)\b)/iu;
