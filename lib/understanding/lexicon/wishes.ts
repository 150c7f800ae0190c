/** Tools whose result a wish of that kind would change; of the others it only tells what for. */
const CHOICE = ['search_places', 'plan_trip'] as const;
const ALWAYS = null;

/** A kind of wish: how it is said, and the tools that it would narrow; null: something to be done, whatever else is asked. */
export interface Wish {
  tools: readonly string[] | null;
  said: RegExp;
  /** Names a thing that the place must have; a kind of place in it is not what is looked for. */
  isPart?: true;
  /** Stays undone where a place of that kind is looked for: to find a hotel is not to book it. */
  isFirm?: true;
}

const MONEY = String.raw`(?:[$€£¥]\s?\d+(?:[.,]\d+)?|\d+(?:[.,]\d+)?\s?(?:[$€£¥]|euros?|eur|dollars?|usd|bucks|pounds?|gbp|quid|yuan|rmb|cny|yen))`;
const PEOPLE = String.raw`(?:kids?|children|toddlers?|bab(?:y|ies)|famil(?:y|ies)|teenagers?|seniors?|elderly(?: people)?|grandparents|parents|(?:large |big )?groups?|couples|wheelchairs?|strollers?|dogs?|pets?)`;
const FACILITY = String.raw`(?:parking|car park|wi-?fi|internet|view|views|pool|swimming pool|terrace|patio|garden|outdoor seating|outdoor tables|playground|breakfast|balcony|sea view|gym|sauna|spa|air ?con(?:ditioning)?|elevator|lift|toilets?|power outlets?|sockets?|live music|kitchen|private rooms?|high chairs?|ev charging|chargers?)`;
const FACILITY_ZH = String.raw`(?:(?:免费)?(?:停车场|停车位|停车|车位)|无线网|wi-?fi|充电桩|插座|泳池|游泳池|露台|阳台|花园|包间|包厢|海景|江景|湖景|夜景|早餐|健身房|温泉|儿童(?:乐园|游乐区|座椅|椅)|游乐区|母婴室|电梯|空调|厨房|现场音乐|驻唱|户外座位)`;

/** What people wish beside a place, a day and a way, and the tools here cannot do or consider. */
export const WISHES: readonly Wish[] = [
  // Something to be done.
  {
    tools: ALWAYS,
    isFirm: true,
    said: /\b(?:book|reserve) (?:me |us )?(?:a|an|the|my|our|it|this|that|one|two|three|\d|tickets?|rooms?|tables?|hotels?|seats?)\b(?: (?!near\b|in\b|at\b|around\b|for\b|and\b|then\b)[\w-]+){0,3}/i,
  },
  {
    tools: ALWAYS,
    said: /\b(?<!\b(?:where|somewhere|place|places|shop|store)\b.{0,24})(?:order|buy|purchase|translate|e-?mail|pay for|print) (?:me |us |him |her |them )?(?:a|an|the|my|our|some|it|this|that|two|\d|tickets?)\b(?: (?!near\b|in\b|at\b|around\b|for\b|and\b|then\b)[\w-]+){0,3}|\b(?:call|hail|get|order) (?:me |us )?(?:a|an) (?:taxi|cab|uber|lyft|ride)\b|\b(?:call|phone|text|message|remind|tell) (?:me to|us to|him|her|them|my [a-z]+|the (?:hotel|restaurant|shop|place|office))\b(?: (?!and\b|then\b)[\w-]+){0,5}|\b(?:send|forward) (?:it|this|that|them|the \w+|a \w+) to \w+(?: \w+)?|\badd (?:it|this|that|them) to my \w+|\bset (?:an?|my|the) (?:alarm|reminder|timer)\b/i,
  },
  {
    tools: ALWAYS,
    isFirm: true,
    said: /(?:预订|预定|预约|订购|代订|(?<![预制修校签拟])订)(?:好|到|上|一?下)?(?:[一两二三四五六七八九十\d几]?[个间张份桌辆台晚])?[^，。,；;！!？?的\s]{0,8}(?:酒店|宾馆|民宿|房间?|旅馆|票|座位?|位子?|桌|餐厅?|车|包间)/,
  },
  {
    tools: ALWAYS,
    said: /(?:叫|打)(?:个|一?辆|台)?(?:出租车?|的士|网约车|滴滴|外卖|专车)(?![站点])|翻译(?:一?下)?[^，。,；;！!？?]{0,12}|提醒我[^，。,；;！!？?]{0,14}|(?<!出)(?:发|转发|分享)(?:给|到)[^，。,；;！!？?]{1,10}|(?:给|跟)[^，。,；;！!？?\s]{1,6}(?:打(?:个)?电话|发(?:个|条|封)?(?:消息|短信|微信|邮件))|(?:加|存)(?:到|进|入)(?:我的)?(?:日历|日程|备忘录?)|设(?:个|置|定)?(?:一?个)?闹钟|买(?:好|到|[一两二三四几\d]?张)[^，。,；;！!？?]{0,6}票/,
  },
  {
    tools: ALWAYS,
    said: /\b(?:the |its )?(?:entrance|entry|admission|ticket) (?:fees?|prices?|costs?)\b|\bhow much (?:it costs|is (?:a |the )?(?:ticket|entry|entrance|admission)|does it cost|are (?:the )?tickets)\b|门票(?:要|是)?(?:多少钱?|价格|几块)|票价|门票钱/i,
  },
  // What it may cost.
  {
    tools: [...CHOICE, 'plan_route'],
    said: new RegExp(
      String.raw`\b(?:under|below|less than|cheaper than|up to|at most|no more than|max(?:imum)?|within|around|about|for) (?:a budget of )?${MONEY}(?: (?:per|a|each) ?(?:person|night|head|day)?| pp)?|\b(?:on|within|with) (?:a|an|my|our) (?:\w+ )?budget(?: of (?:about |around )?${MONEY})?|\bbudget(?: is| of|:)? ?(?:about |around )?${MONEY}|\b(?:cheap(?:est|er)?|inexpensive|affordable|budget|low[- ]cost|budget-friendly|not (?:too |so )?expensive|expensive|pricey|free (?:entry|admission|of charge))\b`,
      'i',
    ),
  },
  {
    tools: [...CHOICE, 'plan_route'],
    said: /(?:人均|每人|均价|预算|花费|价格|价位)[^，。,；;！!？?\s]{0,4}?[\d一二两三四五六七八九十百千万]+(?:多|来)?(?:元|块钱?|刀|欧元?|美元|日元)?(?:以内|以下|之内|左右|上下|一晚)?|(?:\d+|[一二两三四五六七八九十百千]{2,})(?:元|块钱?|欧元?|美元|英镑|日元)(?:一晚|一位|一个人)?(?:以内|以下|之内|左右|上下)?|(?:要|找|最|比较|又|想要)?(?:便宜|实惠|平价|经济型|经济实惠|性价比高?|不贵|免费(?!停车))(?:一?点|些)?的?/,
  },
  // Whom it must suit, and what they eat.
  {
    tools: CHOICE,
    said: new RegExp(
      String.raw`\b(?:(?:good|great|suitable|fun|nice|ok|okay|safe|friendly|fit) (?:for|with) (?:my |our |the |a |small |young |little )*${PEOPLE}|(?:for|with) (?:my |our |the |two |three |small |young |little |a )*(?:\d+[- ]year[- ]olds?|${PEOPLE})\b(?![ -]?friendly)(?! (?:hospital|shop|store|park|museum|clinic|clothes|school))|(?:kid|child|family|baby|dog|pet|wheelchair|stroller)[- ](?:friendly|accessible)|wheelchair access(?:ible)?|that (?:allows?|accepts?|takes?|welcomes?) (?:dogs|pets|kids|children|cards?))`,
      'i',
    ),
  },
  {
    tools: CHOICE,
    said: /(?:适合|方便|照顾|考虑)(?:带|有)?(?:[一二两三四五六七八九十\d]+岁的?)?(?:小孩子?|孩子|小朋友|宝宝|老人|长辈|父母|情侣|家庭|一家人|残疾人|轮椅)(?:的|玩|吃|去)?|(?:可以|能|让|允许)带(?:宠物|狗狗?|猫|孩子|小孩)(?:的|进|去)?|宠物友好|亲子|无障碍/,
  },
  {
    tools: CHOICE,
    said: /(?:^|[，,。；;\s])(?:我?(?:要|会|还)?)带(?:着)?(?:[一二两三四五六七八九十\d]+岁的?)?(?:小孩子?|孩子|娃|宝宝|老人|父母|爸妈|宠物|狗狗?)(?=$|[，,。；;！!？?\s])/,
  },
  {
    tools: ['plan_trip'],
    said: /带(?:着)?(?:[一二两三四五六七八九十\d]+岁的?)?(?:小孩子?|孩子|娃|宝宝|老人|父母|爸妈|宠物|狗狗?)/,
  },
  {
    tools: CHOICE,
    said: /\b(?:vegetarian|vegan|halal|kosher|gluten[- ]free|dairy[- ]free|lactose[- ]free|nut[- ]free)(?:[- ]friendly)?(?: (?:options?|food|menu|dishes|meals?))?\b|素食|纯素|清真|无麸质|不(?:吃|要|能吃)(?:辣|香菜|牛肉|猪肉|羊肉|海鲜|肉)|不辣的?/i,
  },
  // What it must have, and what it must be like.
  {
    tools: CHOICE,
    isPart: true,
    said: new RegExp(
      String.raw`\b(?:with|has|have|having|that has|that have|offering|offers?|plus|including|includes) (?:a |an |the |free |good |nice |great |fast |secure |on-site |private |some |easy )*${FACILITY}\b|\b(?:free|easy|on-site|private) ${FACILITY}\b|${FACILITY} included`,
      'i',
    ),
  },
  {
    tools: CHOICE,
    isPart: true,
    said: new RegExp(
      `(?:带|有|含|配|要有|可以|能|好|方便|提供)(?:免费)?(?:个|大|好)?${FACILITY_ZH}(?!场|位|吗|么|没有|的地方)|停车方便`,
    ),
  },
  {
    tools: CHOICE,
    said: /\b(?:quiet|romantic|co[sz]y|trendy|(?<!\b(?:i|we) )fancy|luxur(?:y|ious)|upscale|stylish|instagrammable|peaceful|not (?:too |so )?(?:crowded|busy|noisy|touristy)|less (?:crowded|touristy|busy)|uncrowded|clean|spacious|michelin(?:[- ]star(?:red)?)?|authentic)\b/i,
  },
  {
    tools: CHOICE,
    said: /(?:要|比较|环境|位置|又)?(?:安静|清净|浪漫|温馨|干净|高档|豪华|有情调|有氛围|有格调|正宗|地道|米其林|网红|小众|宽敞)(?:一?点|些)?的?|(?:人|游客)(?:少|不多)(?:一?点|些)?的?|不(?:太|要太)?(?:拥挤|吵|挤|排队)的?|环境(?:好|不错|优雅)的?/,
  },
  {
    tools: CHOICE,
    isFirm: true,
    said: /\b(?:rated|rating|ratings|stars?)(?: of| is)? (?:above|over|at least|of at least|higher than|more than) \d(?:\.\d)?(?: stars?)?|\b(?:above|over|at least|more than|minimum) \d(?:\.\d)? ?stars?|\b\d(?:\.\d)?\+? stars? (?:or (?:more|better|higher|above)|and (?:up|above))|\b(?:three|four|five|3|4|5)[- ]stars?\b|评分(?:在|高于|大于|不低于|超过)?\s?\d(?:\.\d)?分?(?:以上|及以上|之上)?|[三四五345]星级?(?:以上)?/i,
  },
  {
    tools: ['search_places'],
    said: /\bopen (?:on|until|till|after|before|at(?! this hour| the moment)|from|tomorrow|late)\b(?: (?!near\b|in\b|around\b)[\w:.]+){0,3}|(?:(?:周|星期|礼拜)[一二三四五六日天末]|明天|后天|(?:早上|晚上|凌晨|半夜)?[\d一二三四五六七八九十]+点(?:以后|之后|后|前)?)(?:还|也|都|就)?(?:开门|营业|开着)的?/i,
  },
  {
    tools: ['plan_route'],
    said: /\b(?:scenic|wheelchair[- ]accessible|well[- ]lit|shad(?:y|ed)|flat(?:test)?|safest|fewest (?:transfers|changes|hills)|without (?:stairs|hills|transfers|changes))\b|风景(?:好|美|最美)的?|少换乘|不换乘|(?:少|不)爬坡|平坦|最安全|无障碍|有树荫/i,
  },
];
