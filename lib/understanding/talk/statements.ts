/** What asks for something or goes on from what was shown, whatever else it says. */
const ASKS =
  /[?？]|[吗么呢嘛]\s*$|[几幾]|多少|什么|啥|哪|怎|如何|帮|请|给我|[查找搜看]一?[下查找看]|推荐|附近|导航|带我|[想要]去|换|改|别|不要|再|有没有|\b(?:please|can|could|would you|show|find|tell|give|take|plan|what|where|when|which|who|why|how|any|near|nearby|is it|are there|instead|too (?:far|long|slow|expensive))\b/iu;

const FEELING_EN = '(?:love|like|hate|miss|adore|enjoy)(?:s|d|ed)?';
const OPINION_EN =
  '(?:great|lovely|beautiful|wonderful|amazing|nice|boring|awful|terrible|fantastic|gorgeous|crazy|mad|favou?rite|overrated|underrated|good|bad|fun|stunning|magical|horrible|miserable|perfect|brilliant|pretty|dull|special|incredible)';
const OPINION_ZH =
  '(?:好玩|好看|好吃|美|棒|热|冷|大|漂亮|无聊|累|喜欢|爱|讨厌|没法|受不了|舒服|不错|开心|赞|糟|烦|绝|好地方|适合|难受|壮观|震撼|好)';

/** Somebody tells what they like, how a place is, or where they have been. */
const STATEMENTS: readonly RegExp[] = [
  new RegExp(`^(?:i|we|my \\w+|our \\w+)(?: (?:really|just|do|absolutely|always|so))* ${FEELING_EN} (?!to\\b)`, 'iu'),
  /^(?!(?:it|that|this|the (?:first|second|third|last|other|route|way|map))\b)[\p{L}'’ -]{2,40} (?:was|were) /iu,
  new RegExp(
    `^(?!(?:it|that)\\b)[\\p{L}'’ -]{2,40}(?:['’]s| is| are)(?: (?:always|such|so|really|truly|just|very|quite|pretty|absolutely|a|an|my|the|most))* ${OPINION_EN}\\b`,
    'iu',
  ),
  new RegExp(`^(?:it|that|this)(?:['’]s| is| was)(?: (?:so|really|very|just|a|an))* ${OPINION_EN}$`, 'iu'),
  /^(?:i|we|my \w+|our \w+)(?:['’]ve)?(?: (?:just|have|finally|already))* (?:had|went|got back|came back|come back|been to|visited|spent|saw|returned|arrived back)\b/iu,
  new RegExp(
    `^.{0,16}(?:真是?|太(?!累)|可真|超级?|特别|好(?=无聊|累|喜欢|美|漂亮|热|冷|开心|烦|难受)|我最(?=喜欢|爱|讨厌)|实在)(?:的|个|是)*${OPINION_ZH}`,
    'u',
  ),
  /^(?:我|我们|他|她)(?:刚刚?|才|昨天|上周)?从.{1,8}(?:回来|旅游回来|出差回来)/u,
  /^(?:我|我们)?(?:去年|前年|上次|上个?月|上周|昨天|前天|以前|小时候)(?:我|我们)?(?:的?雨|的?雪|去了|去过|在|住|玩|吃|[^，,]{0,4}真)/u,
];

/** Whether a message only tells something: "i love the weather in california", 我刚从云南回来. */
export const isStatement = (raw: string): boolean => {
  const said = raw.trim().replace(/[\s.。!！~～]+$/u, '');
  return said.length <= 90 && !ASKS.test(said) && STATEMENTS.some((statement) => statement.test(said));
};
