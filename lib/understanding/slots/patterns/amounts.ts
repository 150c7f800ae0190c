import { type Found, type Pattern, pattern } from './pattern.ts';

/** Money and people, none of which a place is called after: they belong to a request and name nothing in it. */
const FIGURE = '\\d[\\d,.]*(?:\\s*[-~～—到至]\\s*\\d[\\d,.]*)?\\s*[千万百kw]?';
const ZH = `(?:${FIGURE}|[一二两三四五六七八九十百千万几]+)`;
const COIN_ZH =
  '(?:元|块钱|块(?![钱地儿])|万元|千元|百元|[日美欧港澳台加]元|日[币圆]|港[币纸]|台币|人民币|英镑|欧|美金|美刀|刀(?![削具])|rmb|円)';
/** 不超过, 大概; and behind the figure 以内, 左右. */
const ABOUT_ZH = '(?:大概|大约|差不多|约|不要?超过|别超过|不高于|低于|少于|最多|最高|至多|控制在|在|每人|一人)*';
const AROUND_ZH = '(?:以内|之内|以下|左右|上下|不到|出头|起步|一个?人|每人|一晚|一天|一夜|[/／](?:人|晚|天))*';
/** 预算, 人均: what stands after them is an amount, whatever its coin. */
const BUDGET_ZH = '(?:(?:中等|有限的?|不高的|较低的?)预算|总预算|预算|人均消费|人均|平均每人|每个?人|单人|客单价|花费)';
const SHORT_ZH =
  '(?:大概|是|为|有|就|只有|改成|改为|加到|降到|提高到|不要|不能|别|超过|高于|有限|充足|不多|不高|不限|[:：])*';
const WHO_ZH = '(?:大人|成人|小孩子?|孩子|儿童|老人|宝宝|女生|男生|人|口)';

const COIN_EN = '(?:dollars?|bucks?|usd|euros?|eur|pounds?|quid|gbp|yuan|rmb|cny|yen|jpy|rupees?|baht|won|francs?)';
const COUNT_EN =
  '(?:\\d[\\d,.]*k?|a|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty|a hundred|hundred|a thousand)';
const ABOUT_EN =
  '(?:(?:under|below|over|within|around|about|up to|at most|max(?:imum)?|less than|no more than|is|of|on) )*';
const WHO_EN = '(?:adults?|kids?|children|child|toddlers?|bab(?:y|ies)|seniors?|people|persons?|pax|travell?ers)';

const fluff = (): Found => ({ tag: 'fluff' });

export const amounts: Pattern[] = [
  pattern(`${BUDGET_ZH}${SHORT_ZH}${ABOUT_ZH}(?:${ZH}${COIN_ZH}?)?${AROUND_ZH}`, fluff),
  pattern(`${ABOUT_ZH}${ZH}(?:多|来|几)?${COIN_ZH}(?:的?预算)?${AROUND_ZH}`, fluff),
  pattern(`(?:不要?超过|别超过|不高于|低于|最多)${ZH}(?:以内)?`, fluff),
  pattern(`${ZH}(?:以内|之内|以下|左右|上下)`, fluff),
  pattern(`[一二两三四五六\\d]大[一二两三四五六\\d]小|一家[两三四五六七]口|[三四五六]口之家|两口子`, fluff),
  pattern(
    `[一二两三四五六七八九十\\d]+(?:个|位|名)?${WHO_ZH}(?:(?:和|加|带|、|，)?[一二两三四五六七八九十\\d]+(?:个|位|名)?${WHO_ZH})+`,
    fluff,
  ),
  pattern(`(?:(?:on |with )?(?:a |my |our |the )?)budget ${ABOUT_EN}[$€£¥]?${COUNT_EN}(?: ${COIN_EN})?`, fluff),
  pattern(
    `${ABOUT_EN}${COUNT_EN}(?:-${COUNT_EN})? ?${COIN_EN}(?: (?:per person|per night|a person|a night|each|a head))?`,
    fluff,
  ),
  pattern(`${COUNT_EN} (?:per person|per head|a head|each)`, fluff),
  pattern(`${COUNT_EN} ${WHO_EN}(?:(?:,| and| with|,? plus)? ${COUNT_EN} ${WHO_EN})+`, fluff),
];
