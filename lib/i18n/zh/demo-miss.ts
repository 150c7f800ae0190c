/** Beside a card that asks which of several is meant and lists them. */
export const CHOOSE = '点一下列表里或地图上的一个，也可以说“B”或它所在的省市，我就接着办。';

/** Why nothing came. A card that asks states its own question; the text beside it only says how to answer. */
export const miss = {
  not_found: (about: string) => `没有找到${about ? `“${about}”` : '相关地点'}。换个名字，或换个区域再试试。`,
  ambiguous: () => CHOOSE,
  not_covered: () => '离线数据不包含这些内容。',
  no_route: (about: string) => `没有找到路线：${about}。`,
  no_transit: (about: string) => `这里没有公共交通的数据，不能规划${about}的公交地铁路线。可以改为步行、骑行或驾车。`,
  off_lines: (about: string) =>
    `这座城市我只收录了一部分地铁线路，${about}附近没有站，规划不了公交地铁路线。可以改为步行、骑行或驾车。`,
  no_ride: (about: string) =>
    `按我收录的地铁线路，最多换乘一次，${about}没有比走路更快的走法。可以改为步行、骑行或驾车。`,
  over_sea: (about: string) => `${about}：中间隔着海，走不过去，也开不过去；括号里是直线距离。航班和轮船我规划不了。`,
  too_far: () => '距离太远，无法处理。',
  needs_place: () => '请写出地名，或者在地图上选中它。',
  needs_start: () => '请写出地名，或者在地图上点“我的位置”，我就接着规划。',
  same_place: () => '请换一个起点或终点。',
  needs_position: () => '知道你在哪里之后，我就接着办。',
  needs_saved: () => '设置好之后再说一遍，我就接着办。',
  unread_notation: (about: string) =>
    `“${about}”这种坐标写法（UTM、MGRS、短 Plus Code、what3words）我读不了。请写经纬度，例如 39.9042, 116.4074。`,
  nothing_there: () => '地图上没有可以操作的内容。',
  unavailable: () => '暂时无法提供。',
};
