/** When a place is best to be at. */
const BEST_TIME =
  /(?:什么时候|啥时候|何时|几月份?|哪个?(?:几个)?月份?|[哪什][个么]季节?)(?:份)?.{0,10}(?:最?好|合适|适合|最佳|舒服)|(?:最佳|最好的?|最?适合的?)(?:的)?(?:旅游|旅行|游玩|去)?(?:时间|季节|月份|时节)|适合(?:什么时候|几月|哪个月|哪个季节).{0,2}去|\bbest (?:time|month|months|season)\b.{0,18}\b(?:to|for)\b.{0,12}\b(?:visit|go|travel|see|be|holiday|vacation|trip)|\bbest (?:time|month|months|season)\b.{0,10}\bfor [A-Z]|\bwhen (?:should|is it best|would be (?:the )?best|is (?:a|the) (?:good|best) time).{0,20}\b(?:visit|go|travel)/i;
const CLOTHES = /穿|衣|外套|\b(?:wear|clothes|clothing|dress|pack|jacket|coat)\b/i;
const COLD = /冷|热|暖|凉|\b(?:cold|hot|warm|cool|chilly|mild)\b/i;
/** Means of many years, by their name. */
const NAMED =
  /气候|年平均|(?:月|历年|多年|常年)平均|平均(?:气温|温度|降水|降雨)|\bclimates?\b|\b(?:usually|normally|typically) like\b|\b(?:average|mean|typical|usual) (?:temperatures?|weather|rain(?:fall)?)|\bmonthly (?:weather|rain(?:fall)?|temperatures?)/i;

/** Whether a time is one to be at a place. */
const WORTH =
  /适合去|值得去|好玩吗|合适吗|\b(?:good|decent|fine|nice|bad|terrible|awful|reasonable|sensible) (?:time|month|season|idea)\b|\bany good\b|\bworth (?:it|going|visiting|seeing|a (?:trip|visit))\b|\b(?:what(?:'s| is)|how(?:'s| is)) .{2,40} like\b|\bnice (?:in|to visit)\b/i;

/** What asks for the best time around a name. */
const BEST_WORDS =
  /什么时候|啥时候|何时|几月份?|哪个?(?:几个)?月份?|[哪什][个么]季节?|最佳|最好的?|比较|更?最?合适|最?适合的?|旅游|旅行|游玩|时间|季节|月份|时节|舒服|[去到来玩](?=\s|$)|[?？]/g;

export const withoutBestTime = (text: string): string => text.replace(BEST_WORDS, ' ').trim();
export const asksBestTime = (text: string): boolean => BEST_TIME.test(text);
export const asksClimate = (text: string): boolean => NAMED.test(text);
/** Also how cold it is, which is asked to know what to wear. */
export const asksClothes = (text: string): boolean => CLOTHES.test(text) || COLD.test(text);
export const asksWorth = (text: string): boolean => WORTH.test(text);
export const asksWarmth = (text: string): boolean => COLD.test(text);
