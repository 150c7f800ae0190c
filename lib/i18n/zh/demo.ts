import { CHOOSE, miss } from './demo-miss.ts';
import { type Mode, modes } from './modes.ts';
import type { RouteFacts } from './route-facts.ts';

/** What stands out of a list: the nearest with its distance, or the first. */
interface Outstanding {
  name: string;
  distance: string | undefined;
}

/** Of a list that begins nowhere, in a way, a shape or the map view: its first names, and whether it goes on. */
interface FirstNames {
  names: string[];
  isMore: boolean;
  isAlong: boolean;
}

/** What was searched: a whole area, or a circle around its middle, which readers must not mistake for the area. */
/** 20 分钟: what can be reached is named by its minutes. */
const inArea = (area: string) => (/^\d/.test(area) ? `在“${area}”的范围内` : `在${area}`);
const areaOf = (area: string, reach: string | undefined) =>
  reach === undefined ? inArea(area) : `在${area}周围 ${reach}内`;

/** What the demo model says about results. */
export const demo = {
  failed: '这次没有取到数据，请稍后再试。',
  done: '好了。',
  nothing: '这里没有更多可以说的：数据里没有这项内容。',
  noAdvice: (date: string, why: string) => `没有 ${date} 这个时间的实时预报：${why}，给不出可靠的穿衣和出行建议。`,
  meant: '点选一个，或回答“是的”。',
  miss,
  noneIn: (about: string, area: string, reach: string | undefined, isFew: boolean) =>
    `${areaOf(area, reach)}没有找到${about ? `“${about}”` : '相关地点'}。${isFew ? '离线数据收录的这类地点很少，没找到不等于没有。' : ''}换个名字，或换个区域再试试。`,
  places: (area: string, reach: string | undefined, count: number, best: Outstanding | undefined) =>
    `${area && areaOf(area, reach)}找到 ${count} 个地点${best ? `${count === 1 ? '：' : best.distance ? '，最近的是' : '，排在最前的是'}**${best.name}**${best.distance ? `，直线 ${best.distance}` : ''}` : ''}。`,
  placesIn: (area: string, count: number, { names, isMore, isAlong }: FirstNames) =>
    `${area && areaOf(area, undefined)}找到 ${count} 个地点${isAlong && count > 1 ? '，沿途依次是' : '：'}${names.map((name) => `**${name}**`).join('、')}${isMore ? '等' : ''}。`,
  /** After places that are open now. */
  byUsualHours: (found: string) => `${found}是否开放按通常的时间判断，当天可能有变。`,
  /** Where the user is was meant, and is not known. */
  aroundMap: (found: string) => `还不知道你在哪，按地图当前的范围来找：${found}`,
  which: CHOOSE,
  located: ({ name, admin, at }: { name: string; admin: string; at: string }, time: string | undefined) =>
    `**${name}**${admin ? `${name.endsWith('附近') ? '，' : ''}位于${admin}` : ''}${at ? `，坐标 ${at}` : ''}，已在地图上标出。${time ? `当地时间 ${time.slice(11)}（${time.slice(0, 10)}）。` : ''}`,
  mostPeople: (name: string, count: number, isFewest: boolean) =>
    `**${name}**人口${count > 2 ? '最' : '更'}${isFewest ? '少' : '多'}。`,
  /** names: '' where none has. */
  peopleOver: (least: string, names: string) =>
    names ? `人口超过 ${least} 的：${names}。` : `都没有超过 ${least} 人。`,
  clocksApart: (ahead: string, behind: string, hours: number) =>
    hours === 0 ? `**${ahead}**和**${behind}**没有时差。` : `**${ahead}**比**${behind}**早 ${hours} 小时。`,
  clockThen: (at: { name: string; time: string }, then: { name: string; time: string; days: number }) =>
    `**${at.name}** ${at.time} 时，**${then.name}**是${then.days > 0 ? '次日 ' : then.days < 0 ? '前一天 ' : ' '}${then.time}。`,
  miles: (count: string) => `${count} 英里`,
  unknownPoint: (at: string) => `已在地图上标出 **${at}**。这里没有查到任何地点，多半是开阔的海面或无人区。`,
  coarse: (asked: string, { name, admin }: { name: string; admin: string }) =>
    `没有找到“${asked}”，只确定到 **${name}**${admin ? `（${admin}）` : ''}。地图上标的是大致位置，不是门牌所在。`,
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
    unmetWords,
    leave,
    arrive,
    leaveBy,
    isLeaveByUnknown,
    isPast,
    gaps,
    isWeatherFair,
    isReordered,
    isOrderedByTime,
    cautions,
    rides = [],
  }: RouteFacts) =>
    time === undefined
      ? `${modes[mode]}，${ends}：直线距离约 ${distance}，这是估算，不是真实路线。${[
          isReordered && '各站按最短的顺序排列',
          isLeaveByUnknown && '没有路上时间，算不出最晚几点出发',
          unmet.includes('avoid') && '避开要求没有考虑',
          unmet.includes('weather') && '没有沿途天气的数据',
        ]
          .filter(Boolean)
          .join('；')
          .replace(/.$/u, '$&。')}`
      : `${modes[mode]}，${ends}：${distance}，约 ${time}${ways > 1 ? `，共 ${ways} 个方案` : ''}${leave ? `，${leave} 出发${isPast ? '（已经过去）' : ''}` : ''}${arrive ? `，${arrive} 到达` : ''}。${[
          leaveBy &&
            `最晚 ${leaveBy.at} 出发${leaveBy.way ? `（路上 ${leaveBy.way}，另留 ${leaveBy.margin}余量）` : '（按时刻表）'}，才能在 ${leaveBy.arriveBy} 前到${leaveBy.isLate ? '，这个时间已经过了' : ''}`,
          rides.length > 0 && `${rides.join('，换乘')}；这是按内置的少数地铁线路推算的，请以运营方信息为准`,
          isReordered && `各站按${isOrderedByTime ? '用时' : '直线距离'}最短的顺序排列`,
          gaps.length > 0 && `注意：${gaps.join('；')}`,
          unmet.length > 0 && `未能满足：${unmetWords.join('、')}`,
          cautions.length > 0 ? `沿途注意：${cautions.join('；')}` : isWeatherFair && '沿途天气没有需要注意的',
        ]
          .filter(Boolean)
          .join('；')
          .replace(/.$/u, '$&。')}`,
  ride: (line: string, from: string, to: string, stops: number) => `${line} ${from} → ${to}（${stops} 站）`,
  factNames: {
    address: '地址',
    coordinates: '坐标',
    population: '人口',
    'local time': '当地时间',
    hours: '营业时间',
    usualHours: '通常的开放时间（当天可能有变）',
    phone: '电话',
    web: '网站',
  } as Record<string, string>,
  facts: (name: string, facts: string[]) =>
    facts.length > 0 ? `**${name}**，${facts.join('，')}。` : `没有“${name}”的更多信息（电话、营业时间等）。`,
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
  reach: (minutes: number[], isRough: boolean) =>
    `已在地图上画出 ${minutes.join('、')} 分钟可达的范围${isRough ? '（粗略估算，未考虑道路）' : ''}。可以接着问“这块区域里的咖啡馆”。`,
  noTime: '路上时间未知',
  straight: (distance: string) => `直线 ${distance}`,
  times: (
    mode: Mode,
    from: string,
    isRough: boolean,
    count: number,
    nearest: { name: string; time: string | undefined; distance: string } | undefined,
    unreached: string,
    isFar = false,
  ) =>
    `从**${from}**${nearest?.time || !nearest ? modes[mode] : ''}${nearest ? `${count > 1 ? `，${isFar ? '最远的' : nearest.time ? '最快到的' : '最近的'}是` : '到'}**${nearest.name}**：${nearest.time ? `${nearest.time}，` : ''}${nearest.distance}${isRough ? '（粗略估算，未考虑道路）' : ''}` : ''}${unreached && `${nearest ? '；' : '，'}去${unreached}没有找到路线`}。`,
  trip: (days: number, stops: number, isPartly: boolean) =>
    `排好了 ${days} 天的行程，共 ${stops} 个地点。${isPartly ? '没能照办的写在行程末尾。' : ''}`,
  /** days: the names of the stops of each; late, closed: names of stops, '' for none. */
  tripChanged: (days: string[], { late, closed, left }: { late: string; closed: string; left: string[] }) =>
    `现在的行程，${days.map((names, index) => `第 ${index + 1} 天：${names || '无'}`).join('；')}。${late ? `${late}时间不够。` : ''}${closed ? `那个时间不开放：${closed}。` : ''}${left.map((line) => `${line}。`).join('')}`,
  advice: (rows: string[], hours: string[]) =>
    `${rows.join('，')}${hours.length > 0 ? `；较舒适的时段：${hours.join('、')}` : ''}。`,
  drawn: (name: string, size: string | undefined, isRadius: boolean) =>
    `已画出“${name}”${size ? `，${isRadius ? '半径' : '长'} ${size}` : ''}。`,
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
