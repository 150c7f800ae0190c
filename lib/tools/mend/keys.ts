import { distance } from './edit-distance.ts';
import { unitFactor } from './numbers.ts';

/** Other names that models give a field, by its own; without "_" and in lower case. */
const ALIASES: Record<string, string> = {
  place: 'location where city address area destination placename position spot 地点 城市 位置',
  area: 'city destination place location region where town 城市 目的地 地点',
  to: 'destination dest end target destinations targets goal endpoint toplace endlocation 终点 目的地 到',
  from: 'origin start source startpoint startlocation fromplace startingpoint departurepoint center 起点 出发地 从',
  via: 'waypoints waypoint stops through stopovers passing 途经 途经点',
  mode: 'transport transportation travelmode transportmode profile vehicle method means transporttype by 方式 出行方式 交通方式',
  query: 'keyword keywords q text name search searchterm poi term address place location question 关键词 关键字',
  category: 'type kind categories poitype placetype types class 类别 类型',
  near: 'around location center centre place nearby nearto at city position in area country region state province 附近 位置',
  within: 'bounds bbox in viewport searcharea area region',
  along: 'route alongroute onroute',
  radius_m: 'radius distance range radiusmeters radiusmetres searchradius radiusinmeters radiuskm 半径',
  detour_m: 'detour maxdetour detourmeters detourkm',
  open_now: 'open isopen opened opennowonly 营业中',
  sort: 'sortby order orderby ranking rank',
  exclude: 'excluding except without not 排除',
  limit: 'count max maxresults top n num size number pagesize topk maxcount 数量',
  days: 'daycount numdays numberofdays duration durationdays forecastdays length tripdays 天数',
  date: 'day when on targetdate forecastdate 日期',
  span: 'range period type granularity interval timespan mode timeframe',
  air_quality: 'aqi air includeairquality withair airpollution includeaqi 空气质量',
  depart_at: 'departure departuretime departat starttime leaveat leavetime depart time 出发时间',
  arrive_by: 'arrival arrivaltime arriveat arrive arriveby deadline 到达时间',
  avoid: 'avoids avoidance exclude avoiding 避开',
  alternatives: 'alternativeroutes numroutes routes routecount maxalternatives numalternatives',
  weather: 'includeweather withweather',
  minutes: 'time times duration durations timelimit mins minute maxminutes timeminutes 分钟',
  start_date: 'date startday begin begindate from startson departuredate 开始日期 出发日期',
  interests: 'preferences themes topics likes tags interest preference themesinterests 兴趣 偏好',
  pace: 'speed rhythm intensity tempo 节奏',
  start: 'hotel base startplace origin accommodation startpoint stay from',
  must: 'mustsee mustvisit include mustgo musthave includes places attractions 必去',
  hours: 'time timewindow timerange window between hourrange period 时间段',
  activity: 'sport what activitytype activities 活动',
  refs: 'ref targets ids layers items target id reflist',
  ref: 'id placeid place refid reference placeref target route area of line',
  of: 'ref around target place',
  what: 'type metric measure kind measurement quantity 测量',
  between: 'places points locations pair',
  shape: 'type kind geometry geometrytype form 形状',
  points: 'vertices path coordinates corners places coords positions',
  center: 'centre place location at position middle point',
  text: 'label title name caption content',
  color: 'colour fill stroke 颜色',
  name: 'newname title label text rename',
  label: 'text value name title answer option caption',
  question: 'prompt text message ask query 问题',
  options: 'choices answers candidates option items 选项',
  action: 'command operation do type op act 操作',
  zoom: 'level zoomlevel z',
  steps: 'times count amount n step',
  direction: 'dir towards to heading 方向',
  basemap: 'layer style maptype mapstyle tiles type kind value',
  point: 'location coordinates coordinate latlng lnglat at position coords',
  query_en: 'nameen englishname queryenglish enquery',
  name_en: 'englishname nameenglish',
  city: 'region province state country countrycode admin admin1 adminarea administrativearea location area county prefecture municipality territory in 城市',
};

const aliases = new Map(Object.entries(ALIASES).map(([key, list]) => [key, list.split(' ')]));

/** Remarks about the call rather than part of it: models add these to any tool. */
const CHATTER = new Set(
  'language lang locale unit units format reason reasoning explanation thought thoughts thinking comment comments note notes description timezone tz tool toolname function functionname requestid userid user schema version'.split(
    ' ',
  ),
);

const bare = (key: string) =>
  key
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_$-]/g, '');

export const isChatter = (key: string): boolean => CHATTER.has(bare(key));

/** The known fields a key may mean, best first: another spelling (radiusM), another word, a typo. */
export function fieldsFor(key: string, known: readonly string[]): string[] {
  if (key.length > MAX_KEY) return [];
  const said = bare(key);
  const same = known.filter((field) => bare(field) === said);
  if (same.length > 0) return same;
  const meant = known.filter((field) => aliases.get(field)?.includes(said));
  if (meant.length > 0) return meant;
  const close = known.filter(
    (field) => distance(said, bare(field)) <= slipsIn(field) && said.length >= MIN_SLIP_LENGTH,
  );
  return close.length === 1 ? close : [];
}

/** Whether a key matches a field only as a typo. */
export const isSlip = (key: string, field: string): boolean =>
  bare(key) !== bare(field) && !aliases.get(field)?.includes(bare(key)) && unitFactor(key, field) === undefined;

const MAX_KEY = 40;
const MIN_SLIP_LENGTH = 4;
const slipsIn = (field: string) => (field.length < MIN_SLIP_LENGTH ? 0 : field.length < 8 ? 1 : 2);
