import { formatDay, formatDistance } from '../../../i18n/format.ts';
import type { Locale } from '../../../i18n/index.ts';
import { routeUnmetText } from '../../../tools/plan-route/unmet.ts';

interface Row {
  name: string;
  distance: number | undefined;
  /** Unknown where the source does not tell. */
  isOpen: boolean | undefined;
}

export interface RouteFacts {
  mode: string;
  ends: string;
  distance: string;
  time?: string;
  ways: number;
  /** Codes of what was asked for and could not be respected. */
  unmet: string[];
  leave?: string;
  /** The departure is over. */
  isPast?: boolean;
  arrive?: string;
  /** Where the way misses its ends, in words. */
  gaps: string[];
  /** The latest departure; way and margin are absent where a timetable gives it. */
  leaveBy?: { at: string; arriveBy: string; way?: string; margin?: string; isLate: boolean };
  isLeaveByUnknown?: boolean;
  /** On the way, at the hour of passing; `way` from the start, absent at the start itself. */
  weather: { time: string; way?: string; sky: string; temp: string; rain?: string; wind?: string }[];
  cautions: string[];
}

const MODES_ZH: Record<string, string> = { walk: '步行', bike: '骑行', drive: '驾车', transit: '公共交通' };
const MODES_EN: Record<string, string> = {
  walk: 'On foot',
  bike: 'By bike',
  drive: 'By car',
  transit: 'By public transport',
};
const unmetIn = (codes: string[], locale: Locale) => codes.map((code) => routeUnmetText(code, locale));

/** What was searched: all of an area, or what lies around its middle, which a reader must not take for the area. */
const areaZh = (area: string, radiusM: number | undefined) =>
  radiusM === undefined ? `在${area}` : `在${area}周围 ${formatDistance(radiusM, 'zh')}内`;
const areaEn = (area: string, radiusM: number | undefined) =>
  radiusM === undefined ? `in the area searched (${area})` : `within ${formatDistance(radiusM, 'en')} of ${area}`;

/** Beside a card that asks which of several is meant and lists them. */
const CHOOSE_ZH = '点一下列表里的一个，或者说“第二个”、说出它所在的省市，我就接着办。';
const CHOOSE_EN = 'Press one of the list, or say “the second one” or where it lies, and I go on.';

const zh = {
  offline: '（以上来自离线演示数据，范围有限；联网或配置 Key 后会使用实时数据。）',
  failed: '这次没有取到数据，请稍后再试。',
  done: '好了。',
  nothing: '这里没有更多可以说的：数据里没有这项内容。',
  noAdvice: (date: string, why: string) => `没有 ${date} 这个时间的实时预报：${why}，给不出可靠的穿衣和出行建议。`,
  meant: '点选一个，或回答“是的”。',
  /** A card that asks states its question; the text beside it says only how to answer. */
  miss: {
    not_found: (about: string) => `没有找到${about ? `「${about}」` : '相关地点'}。换个名字，或换个区域再试试。`,
    ambiguous: () => CHOOSE_ZH,
    not_covered: () => '离线数据不包含这些内容。',
    no_route: (about: string) => `没有找到路线：${about}。`,
    no_transit: (about: string) => `这里没有公共交通的数据，不能规划${about}的公交地铁路线。可以改为步行、骑行或驾车。`,
    over_sea: (about: string) => `${about}：中间隔着海，走不过去，也开不过去；括号里是直线距离。航班和轮船我规划不了。`,
    too_far: () => '距离太远，无法处理。',
    needs_place: () => '请写出地名，或者在地图上选中它。',
    needs_start: () => '请写出地名，或者在地图上点「我的位置」，我就接着规划。',
    same_place: () => '请换一个起点或终点。',
    needs_position: () => '知道你在哪里之后，我就接着办。',
    unread_notation: (about: string) =>
      `「${about}」这种坐标写法（UTM、MGRS、短 Plus Code、what3words）我读不了。请写经纬度，例如 39.9042, 116.4074。`,
    nothing_there: () => '地图上没有可以操作的内容。',
    unavailable: () => '暂时无法提供。',
  },
  noneIn: (about: string, area: string, radiusM: number | undefined, isFew: boolean) =>
    `${areaZh(area, radiusM)}没有找到${about ? `「${about}」` : '相关地点'}。${isFew ? '离线数据收录的这类地点很少，没找到不等于没有。' : ''}换个名字，或换个区域再试试。`,
  places: (area: string, radiusM: number | undefined, rows: Row[], count: number) =>
    `${area && areaZh(area, radiusM)}找到 ${count} 个地点，已按编号标在地图上：\n${rows.map((row, index) => `${index + 1}. ${row.name}${row.distance === undefined ? '' : `，直线 ${formatDistance(row.distance, 'zh')}`}${row.isOpen === undefined ? '' : row.isOpen ? '，营业中' : '，已打烊'}`).join('\n')}`,
  which: CHOOSE_ZH,
  located: ({ name, admin, at }: { name: string; admin: string; at: string }, time: string | undefined) =>
    `**${name}**${admin ? `${name.endsWith('附近') ? '，' : ''}位于${admin}` : ''}${at ? `，坐标 ${at}` : ''}，已在地图上标出。${time ? `当地时间 ${time.slice(11)}（${time.slice(0, 10)}）。` : ''}`,
  unknownPoint: (at: string) => `已在地图上标出 **${at}**。这里没有查到任何地点，多半是开阔的海面或无人区。`,
  coarse: (asked: string, { name, admin }: { name: string; admin: string }) =>
    `没有找到「${asked}」，只确定到 **${name}**${admin ? `（${admin}）` : ''}。地图上标的是大致位置，不是门牌所在。`,
  datum: ({ datum, isAssumed, isConverted }: { datum: string; isAssumed: boolean; isConverted: boolean }) =>
    isAssumed
      ? `坐标按 ${datum} 理解；如果来自高德或百度，请注明。`
      : isConverted
        ? `已从 ${datum} 换算为 WGS-84。`
        : '',
  route: ({
    mode,
    ends,
    distance,
    time,
    ways,
    unmet,
    leave,
    arrive,
    leaveBy,
    isLeaveByUnknown,
    isPast,
    gaps,
    weather,
    cautions,
  }: RouteFacts) =>
    time === undefined
      ? `${ends}：直线距离约 ${distance}。这是直线估算，不是真实路线；联网后可以规划${MODES_ZH[mode] ?? ''}路线。${isLeaveByUnknown ? '没有路上时间，算不出最晚几点出发。' : ''}${unmet.includes('avoid') ? '避开要求也没有考虑。' : ''}${unmet.includes('weather') ? '也没有沿途天气的数据。' : ''}`
      : [
          `${MODES_ZH[mode] ?? ''}，${ends}：${distance}，约 ${time}${ways > 1 ? `，共 ${ways} 个方案` : ''}${leave ? `，${leave} 出发${isPast ? '（已经过去）' : ''}` : ''}${arrive ? `，${arrive} 到达` : ''}。`,
          gaps.length > 0 && `注意：${gaps.join('；')}。`,
          leaveBy &&
            `最晚 ${leaveBy.at} 出发${leaveBy.way ? `（路上 ${leaveBy.way}，另留 ${leaveBy.margin}余量）` : '（按时刻表）'}，才能在 ${leaveBy.arriveBy} 前到。${leaveBy.isLate ? '这个时间已经过了。' : ''}`,
          unmet.length > 0 && `未能满足：${unmetIn(unmet, 'zh').join('、')}。`,
          weather.length > 0 &&
            `\n\n沿途天气（按经过的时间）：\n${weather
              .map(
                (each) =>
                  `- ${each.time} ${each.way ? `约 ${each.way}处` : '起点'}：${each.sky}，${each.temp} °C${each.rain ? `，降水概率 ${each.rain}%` : ''}${each.wind ? `，风速 ${each.wind} km/h` : ''}`,
              )
              .join('\n')}`,
          cautions.length > 0 && `\n\n注意：${cautions.join('；')}。`,
        ]
          .filter(Boolean)
          .join(''),
  factNames: {
    address: '地址',
    coordinates: '坐标',
    population: '人口',
    'local time': '当地时间',
    hours: '营业时间',
    phone: '电话',
    web: '网站',
  } as Record<string, string>,
  facts: (name: string, facts: string[], isMore = true) =>
    [
      facts.length > 0 && `**${name}**\n${facts.map((fact) => `- ${fact}`).join('\n')}`,
      (facts.length === 0 || !isMore) && `没有「${name}」的更多信息（电话、营业时间等）。`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  measured: (
    names: string,
    { distance, length, area, bearing }: { distance?: string; length?: string; area?: string; bearing?: string },
  ) =>
    `${[
      distance && `${names}：直线距离 ${distance}`,
      length && `${names}：长 ${length}`,
      area && `${names}：面积 ${area} 平方公里`,
      bearing && `方位角 ${bearing}°（从正北顺时针）`,
    ]
      .filter(Boolean)
      .join('，')}。`,
  reach: (minutes: string, isRough: boolean) =>
    `已在地图上画出 ${minutes} 分钟可达的范围${isRough ? '（粗略估算，未考虑道路）' : ''}。可以接着问“这块区域里的咖啡馆”。`,
  noSky: '没有天气预报',
  noWay: '没有找到路线',
  noTime: '路上时间未知',
  straight: (distance: string) => `直线 ${distance}`,
  times: (mode: string, from: string, isRough: boolean, rows: { name: string; time: string; distance: string }[]) =>
    `从**${from}**${MODES_ZH[mode] ?? ''}到各处${isRough ? '（粗略估算，未考虑道路）' : ''}：\n${rows.map(({ name, time, distance }) => `- ${name}：${time}，${distance}`).join('\n')}`,
  trip: (days: { date: string; sky: string; stops: string[] }[], unmet: string[], isEstimate: boolean) =>
    `行程如下${isEstimate ? '（路上时间为估算）' : ''}：\n${days.map((day, index) => `\n**第 ${index + 1} 天 ${formatDay(day.date, 'zh')}**${day.sky ? `（${day.sky}）` : ''}\n${day.stops.map((stop) => `- ${stop}`).join('\n') || '没有安排'}`).join('\n')}${
      unmet.length > 0 ? `\n\n${unmet.join('。')}。` : ''
    }`,
  advice: (rows: string[], hours: string[]) =>
    `${rows.map((row) => `- ${row}`).join('\n')}${hours.length > 0 ? `\n\n较舒适的时段：${hours.join('、')}` : ''}`,
  goodHour: (hour: string, temp: string, rain: string | undefined) =>
    `${hour}:00（${temp} °C${rain ? `，降水概率 ${rain}%` : ''}）`,
  rainHours: (hours: string) => `${hours} 点可能有雨`,
  drawn: (name: string, size: string | undefined) => `已画出「${name}」${size ? `，${size}` : ''}。`,
  edits: {
    clear: '地图已清空。说“撤销”可以恢复。',
    undo: '已撤销上一步。',
    redo: '已重做。',
    remove: '已移除。',
    hide: '已隐藏。',
    show: '已重新显示。',
    rename: '已改名。',
    restyle: '颜色已更改。',
    heatmap_on: '已显示热力图。',
    heatmap_off: '已关闭热力图。',
  },
  views: (action: string, name: string) =>
    (
      ({
        fly_to: `地图已移到${name}。`,
        zoom_in: '已放大。',
        zoom_out: '已缩小。',
        zoom_to: '已缩放。',
        pan: '已平移。',
        fit: '已显示全部内容。',
        back: '已回到上一个视野。',
        home: '已回到初始视野。',
        basemap: '已切换底图。',
      }) as Record<string, string>
    )[action] ?? '好了。',
};

/** "near the Louvre" is where a point lies, not a place of that name. */
const located = (name: string, admin: string) =>
  name.startsWith('near ')
    ? `This point is **${name}**${admin ? ` (${admin})` : ''}`
    : `**${name}**${admin ? ` is in ${admin}` : ''}`;

const en: typeof zh = {
  offline: '(From the offline demo data, which is limited; with a network or a key, live data are used.)',
  failed: 'The data could not be fetched this time; please try again later.',
  done: 'Done.',
  nothing: 'There is nothing to tell: the data here do not hold that.',
  noAdvice: (date, why) =>
    `There is no live forecast for ${date} at that time: ${why}. So I cannot give reliable advice.`,
  meant: 'Press one, or answer “yes”.',
  miss: {
    not_found: (about) => `I found nothing for ${about ? `“${about}”` : 'that'}. Try another name or another area.`,
    ambiguous: () => CHOOSE_EN,
    not_covered: () => 'The offline data do not cover that.',
    no_route: (about) => `No route found: ${about}.`,
    no_transit: (about) =>
      `There is no public transport data here, so I cannot plan ${about} by bus or train. I can plan it on foot, by bike or by car.`,
    over_sea: (about) =>
      `${about}: the sea lies between, so there is no way on foot, by bike or by car; the figure is the distance in a straight line. I cannot plan flights or ships.`,
    too_far: () => 'That is too far.',
    needs_place: () => 'Write its name, or select it on the map.',
    needs_start: () => 'Name a place, or press “My position” on the map, and I plan the way.',
    same_place: () => 'Please choose another start or destination.',
    unread_notation: (about: string) =>
      `I cannot read “${about}”: UTM, MGRS, short Plus Codes and what3words are not supported. Write latitude and longitude, such as 48.8584, 2.2945.`,
    needs_position: () => 'Once I know where you are, I go on from there.',
    nothing_there: () => 'There is nothing on the map for that.',
    unavailable: () => 'That is not available at the moment.',
  },
  noneIn: (about, area, radiusM, isFew) =>
    `I found nothing for ${about ? `“${about}”` : 'that'} ${areaEn(area, radiusM)}.${isFew ? ' The offline data hold few places of this kind, so there may well be some.' : ''} Try another name or another area.`,
  places: (area, radiusM, rows, count) =>
    `${count} ${count === 1 ? 'place' : 'places'}${area && ` ${areaEn(area, radiusM)}`}, numbered on the map:\n${rows.map((row, index) => `${index + 1}. ${row.name}${row.distance === undefined ? '' : `, ${formatDistance(row.distance, 'en')} in a straight line`}${row.isOpen === undefined ? '' : row.isOpen ? ', open now' : ', closed now'}`).join('\n')}`,
  which: CHOOSE_EN,
  located: ({ name, admin, at }, time) =>
    `${located(name, admin)}${at ? `, at ${at}` : ''}; it is marked on the map.${time ? ` Local time there: ${time.slice(11)} (${time.slice(0, 10)}).` : ''}`,
  unknownPoint: (at) =>
    `**${at}** is marked on the map. Nothing is known there: most likely it is open sea or uninhabited land.`,
  coarse: (asked, { name, admin }) =>
    `I did not find “${asked}”, only as far as **${name}**${admin ? ` (${admin})` : ''}. The marker is approximate, it is not the house.`,
  datum: ({ datum, isAssumed, isConverted }) =>
    isAssumed
      ? ` The coordinates were read as ${datum}; say so if they come from Amap or Baidu.`
      : isConverted
        ? ` They were converted from ${datum} to WGS-84.`
        : '',
  route: ({
    mode,
    ends,
    distance,
    time,
    ways,
    unmet,
    leave,
    arrive,
    leaveBy,
    isLeaveByUnknown,
    isPast,
    gaps,
    weather,
    cautions,
  }) =>
    time === undefined
      ? `${ends}: about ${distance} in a straight line. This is an estimate, not a real route; with a network I can plan the way.${isLeaveByUnknown ? ' Without a duration I cannot say when you must leave.' : ''}${unmet.includes('avoid') ? ' What you want to avoid is not considered.' : ''}${unmet.includes('weather') ? ' There is no weather for the way either.' : ''}`
      : [
          `${MODES_EN[mode] ?? ''}, ${ends}: ${distance}, about ${time}${ways > 1 ? `; ${ways} ways` : ''}${leave ? `, leave ${leave}${isPast ? ' (already past)' : ''}` : ''}${arrive ? `, arrive ${arrive}` : ''}.`,
          gaps.length > 0 && `Mind that the way ${gaps.join('; ')}.`,
          leaveBy &&
            `Leave by ${leaveBy.at} to arrive by ${leaveBy.arriveBy}${leaveBy.way ? ` (${leaveBy.way} on the way and ${leaveBy.margin} to spare)` : ' (by the timetable)'}.${leaveBy.isLate ? ' That is already past.' : ''}`,
          unmet.length > 0 && `Not respected: ${unmetIn(unmet, 'en').join(', ')}.`,
          weather.length > 0 &&
            `\n\nWeather on the way, at the hour of passing:\n${weather
              .map(
                (each) =>
                  `- ${each.time} ${each.way ? `after ${each.way}` : 'at the start'}: ${each.sky}, ${each.temp} °C${each.rain ? `, rain ${each.rain}%` : ''}${each.wind ? `, wind ${each.wind} km/h` : ''}`,
              )
              .join('\n')}`,
          cautions.length > 0 && `\n\nMind: ${cautions.join('; ')}.`,
        ]
          .filter(Boolean)
          .join(' '),
  factNames: {
    address: 'Address',
    coordinates: 'Coordinates',
    population: 'Population',
    'local time': 'Local time',
    hours: 'Hours',
    phone: 'Phone',
    web: 'Web',
  },
  facts: (name, facts, isMore = true) =>
    [
      facts.length > 0 && `**${name}**\n${facts.map((fact) => `- ${fact}`).join('\n')}`,
      (facts.length === 0 || !isMore) && `Nothing more is known about “${name}” (phone, hours …).`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  measured: (names, { distance, length, area, bearing }) =>
    `${[distance && `${names}: ${distance} in a straight line`, length && `${names}: ${length} long`, area && `${names}: ${area} km²`, bearing && `bearing ${bearing}° (clockwise from north)`].filter(Boolean).join(', ')}.`,
  reach: (minutes, isRough) =>
    `The map shows what can be reached in ${minutes} minutes${isRough ? ' (a rough estimate without roads)' : ''}. You can ask for “cafes in this area” next.`,
  noSky: 'no forecast',
  noWay: 'no way found',
  noTime: 'time not known',
  straight: (distance) => `${distance} in a straight line`,
  times: (mode, from, isRough, rows) =>
    `${MODES_EN[mode] ?? ''} from **${from}**${isRough ? ' (a rough estimate without roads)' : ''}:\n${rows.map(({ name, time, distance }) => `- ${name}: ${time}, ${distance}`).join('\n')}`,
  trip: (days, unmet, isEstimate) =>
    `Here is a plan${isEstimate ? ' (times on the way are estimates)' : ''}:\n${days.map((day, index) => `\n**Day ${index + 1}, ${formatDay(day.date, 'en')}**${day.sky ? ` (${day.sky})` : ''}\n${day.stops.map((stop) => `- ${stop}`).join('\n') || 'Nothing planned'}`).join('\n')}${
      unmet.length > 0 ? `\n\n${unmet.join('. ')}.` : ''
    }`,
  advice: (rows, hours) =>
    `${rows.map((row) => `- ${row}`).join('\n')}${hours.length > 0 ? `\n\nComfortable hours: ${hours.join(', ')}` : ''}`,
  goodHour: (hour, temp, rain) => `${hour}:00 (${temp} °C${rain ? `, rain ${rain}%` : ''})`,
  rainHours: (hours) => `rain likely ${hours} h`,
  drawn: (name, size) => `Drawn: “${name}”${size ? `, ${size}` : ''}.`,
  edits: {
    clear: 'The map is cleared. Say “undo” to bring it back.',
    undo: 'The last step is undone.',
    redo: 'Redone.',
    remove: 'Removed.',
    hide: 'Hidden.',
    show: 'Shown again.',
    rename: 'Renamed.',
    restyle: 'The colour is changed.',
    heatmap_on: 'The heatmap is on.',
    heatmap_off: 'The heatmap is off.',
  },
  views: (action, name) =>
    (
      ({
        fly_to: `The map shows ${name}.`,
        zoom_in: 'Zoomed in.',
        zoom_out: 'Zoomed out.',
        zoom_to: 'Zoomed.',
        pan: 'Panned.',
        fit: 'Everything is in view.',
        back: 'Back to the view before.',
        home: 'Back to the start view.',
        basemap: 'The basemap is changed.',
      }) as Record<string, string>
    )[action] ?? 'Done.',
};

/** What the demo model says of results, in its two languages. */
export const WORDS = { zh, en };
