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
  `^(?:我们?|咱们?)?(?:先|刚|会|将|要)*(?:到达?|抵达|落地|下了?飞机[到在]?|降落在?)了?(${HAN}{2,8}(?:站|机场|航站楼|码头))(?:以?后|了|下车)?[,，。\\s]\\s*(?=.{0,8}(?:去|到|怎么))`,
  'u',
);
const LANDS_EN =
  /^(?:(?:i['’]?m|i am|we['’]?re|we are|i|we) )?(?:just )?(?:land(?:ed|ing)?|arriv(?:e|ed|ing)|get(?:ting)? in|fly(?:ing)? in(?:to)?|touch(?:ing)? down|com(?:e|ing) in) (?:in|at|to|into)? ?(?=\p{Lu}[^.?!]*[,.] (?:and )?(?:how|what(?:'s| is) the|which way|i (?:need|want|have)|we (?:need|want|have)|can (?:i|we))\b.*\bto \p{Lu})/iu;

/** The message with where its way begins said as a start, and without where somebody comes from; null where it says neither. */
export function fromWhere(message: string): string | null {
  const said = message.trim();
  const own = said.replace(ORIGIN, '');
  if (own !== said && !OF_IT.test(own)) return own;
  const plain = said.replace(ARRIVED, '').replace(LANDS_ZH, '从$1，').replace(LANDS_EN, 'From ');
  return plain === said ? null : plain;
}
