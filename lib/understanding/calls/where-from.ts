const HAN = '\\p{Script=Han}';
const WE = '(?:我们?|咱们?|俺们?|一家人?)(?:[一二两三四五六]?[家个口]人?|几个|俩|都|全家)*';

/** 我们湖南来的，…; "I'm an exchange student from Brazil, …": where somebody comes from, which is not what they ask about. */
const ORIGIN = new RegExp(
  `^${WE}(?:是|都|从)*${HAN}{2,6}(?:过来|来|飞来|人)的?(?:游客|学生)?[,，。!！]\\s*(?=\\S{4})|^(?:i['’]?m|i am|we['’]?re|we are) (?:(?:an?|the|exchange|foreign|visiting|international|phd|new|retired|young) )*(?:(?:student|tourist|visitor|traveller|traveler|family|couple|pensioner)s? )?from [\\p{Lu}][\\p{L}' -]{2,24}(?:[,.!;] | and (?=(?:i|we)\\b))(?=\\S)`,
  'iu',
);
/** What may be asked of there, or begin there. */
const OF_IT =
  /多远|多久|开车|自驾|高铁|飞机|怎么[走去过来]|路线|老家|那[边儿里]|\b(?:there|home|how (?:far|long)|drive|fly|flight|train|same)\b/i;

/** 刚到巴黎，住巴黎北站边上…: the town again that a name in the rest begins with. */
const ARRIVED = new RegExp(`^(?:我们?|咱们?)?刚?刚?[到来]了?(${HAN}{2,4})[\\s,，。]+(?=.*(?:住|在)\\1${HAN}{2})`, 'u');

/** 我们到杭州东站，想坐地铁去…; "Landing at Heathrow on Tuesday, how do I get to …": where a way begins. */
const LANDS_ZH = new RegExp(
  `^(?:我们?|咱们?)?(?:爸妈|妈妈?|爸爸?|父母|朋友|同学|老[婆公板]|客户|同事|孩子|一家)?(?:先|刚|会|将|要)*(?:[坐乘搭](?:高铁|火车|动车|飞机|大巴|船|地铁))?(?:到达?|抵达|落地|下了?飞机[到在]?|降落在?)了?(${HAN}{2,8}(?:站|机场|航站楼|码头))(?:以?后|了|下车)?[,，。\\s]\\s*(?=.{0,8}(?:去|到|怎么))`,
  'u',
);
/** 飞机22点40到浦东，还能坐地铁去虹桥吗: the airport of that name, at that hour. */
const FLIGHT_ZH = new RegExp(
  `^(?:我们?的?)?(?:飞机|航班)(.{0,12}?)(?:到达?|抵达|落地|降落)在?(${HAN}{2,6}?)(?:机场)?[,，]\\s*(?=.{0,10}[去到回])`,
  'u',
);
const flightFrom = (_: string, hour: string, place: string) => `${hour}从${place}机场出发，`;
const LANDS_EN =
  /^(?:(?:my|our|the) (?:flight|train|plane|bus|coach|ferry) (?:lands|arrives|gets in|comes in|touches down|is due|pulls in) (?:(?:around |about |at )?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)? )?(?:in|at|to|into)? ?|(?:(?:i['’]?m|i am|we['’]?re|we are|i|we) )?(?:just )?(?:land(?:ed|ing)?|arriv(?:e|ed|ing)|get(?:ting)? in|fly(?:ing)? in(?:to)?|touch(?:ing)? down|com(?:e|ing) in) (?:in|at|to|into)? ?)(?=\p{Lu}[^.?!]*[,.] (?:and )?(?:how|what(?:'s| is) the|which way|i (?:need|want|have)|we (?:need|want|have)|can (?:i|we))\b.*\bto \p{Lu})/iu;

/** "I'd like to see where she lives. It's called Hebden Bridge": the name of what is looked for. */
const CALLED = new RegExp(
  `(?:(?:^|[.,;!?]\\s*)(?:it['’]?s|it is|that['’]?s|(?:the|this|that) (?:place|town|village|city|island|area)(?: is|['’]s))|\\b(?:to|in) an? (?:town|village|city|place|suburb|hamlet|island)) (?:called|named) ((?-i:\\p{Lu})[\\p{L}'’ -]{2,40})[.!]?$|(?:那个?(?:地方|镇子?|村子?|城市|岛)|那[里儿边])就?叫做?(${HAN}{2,8}?)(?:[吧呀啊。]|$)`,
  'iu',
);
const EVENT_EN =
  '(?:meeting|appointment|interview|conference|dinner|lunch|wedding|talk|class|need to be|have to be|must be|got to be|due|expected)';
const CLOCK_EN = '\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]m)?|noon|half \\w+';
/** "Landing at Heathrow 6:40 on Tuesday, meeting at 9:30 near Liverpool Street. How do I get there …" */
const DUE_EN = new RegExp(
  `^(?:(?:i['’]?m|i am|we['’]?re|we are|i|we|my flight|my train|our flight) )?(?:(?:will|'ll) )?(?:land|arriv|get|fly|touch|com)(?:s|e|es|ed|ting|ing|ding)?(?: in| down| into)? ?(?:in|at|to|into)? ((?-i:\\p{Lu})[\\p{L}' ]{2,24}?)((?: at| around)? (?:${CLOCK_EN})?[^,.;]{0,24}?)(?:[,.;]| and) (?:and |then )?(?:[^,.;]{0,16} )?${EVENT_EN}\\b([^.;?]{0,16}?)(?: at| by| for)? ?(${CLOCK_EN})? ?(?:near|in|at|by) (?:the )?((?-i:\\p{Lu})[\\p{L}' ]{2,30}?)(?: (?:at|by|for) (${CLOCK_EN}))?[.,;?!]\\s*(.{4,80})$`,
  'iu',
);
/** 明早七点半到虹桥机场，十点在陆家嘴开会，坐地铁怎么过去 */
const DUE_ZH = new RegExp(
  `^(.{0,10}?)(?:到达?|抵达|落地|飞到|降落在?)了?(${HAN}{2,8}(?:站|机场|航站楼|码头))[,，。\\s]\\s*(?:然后|之后)?(.{0,8}?)(?:要|得|还要)?[在到去](${HAN}{2,10}?)(?:那边|附近)?(?:开会|见客户|见人|面试|上课|吃饭|办事|报到)[,，。\\s]\\s*(.{2,30})$`,
  'u',
);
const ASKS_WAY = /\bthere\b|\b(?:way|route|get|tube|train|taxi|bus)\b|怎么|咋|如何|坐|打车|地铁/iu;

const ON_DAY = / (?:on )?(?:tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu;

/** Where one lands and where one is due as the ends of a way. */
function dueAt(message: string): string | null {
  const [, from, when = '', more = '', early, to, late, ask = ''] = DUE_EN.exec(message) ?? [];
  const hour = early ?? late;
  const on = ON_DAY.exec(`${when}${more}`)?.[0] ?? '';
  if (from && to && ASKS_WAY.test(ask)) {
    const asked = ask.replace(/\bthere\b|\bin time\b|[?.!]+$/giu, '').trim();
    return `${asked} from ${from} to ${to}${hour ? `, arrive by ${hour}${on}` : ''}`;
  }
  const [, day = '', start, time = '', end, how = ''] = DUE_ZH.exec(message) ?? [];
  const said = day.replace(/[早晚上下午中\d一二三四五六七八九十两点半:：钟]+$/u, '');
  return start && end && ASKS_WAY.test(how)
    ? `从${start}到${end}${how.replace(/过去|过来/u, '去')}${time ? `，${said}${time}前到` : ''}`
    : null;
}

/** What such a message holds: others do not pay for compiling the expressions. */
const IS_US = /^(?:[我咱俺]|一家|i|we)/i;
const COMES = /[到来抵落]|降在|降落|^(?:my|our|the|i|we|just|land|arriv|get|fly|touch|com)/i;
const NAMES = /叫|\b(?:called|named)\b/i;
const IS_DUE =
  /(?:land|arriv|get|fly|touch|com).{4,120}(?:meet|appoint|interview|conference|dinner|lunch|wedding|talk|class|to be|must be|due|expected)|[站场楼头].{2,20}(?:开会|见客户|见人|面试|上课|吃饭|办事|报到)/i;

/** The message with where its way begins said as a start, and without where somebody comes from; null where it says neither. */
export function fromWhere(message: string): string | null {
  const said = message.trim();
  const own = IS_US.test(said) ? said.replace(ORIGIN, '') : said;
  if (own !== said && !OF_IT.test(own)) return own;
  const name = NAMES.test(said) ? CALLED.exec(said)?.slice(1).find(Boolean) : undefined;
  if (name) return /\p{Script=Han}/u.test(name) ? `${name}在哪` : `Where is ${name}?`;
  const due = IS_DUE.test(said) ? dueAt(said) : null;
  if (due) return due;
  if (!COMES.test(said)) return null;
  const plain = said
    .replace(ARRIVED, '')
    .replace(FLIGHT_ZH, flightFrom)
    .replace(LANDS_ZH, '从$1，')
    .replace(LANDS_EN, 'From ');
  return plain === said ? null : plain;
}
