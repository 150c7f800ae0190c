/**
 * Other words for the values of choices, by value, whatever the field; Chinese and English. Written without spaces, "_"
 * and "-". A word may be listed under several values: the choice at hand contains only one of them.
 */
export const SYNONYMS: Record<string, string> = {
  // span
  now: '现在 当前 目前 此刻 实时 即时 眼下 current currently realtime present live instant rightnow atthemoment',
  hours:
    'hour hourly byhour byhours perhour 小时 每小时 逐小时 逐时 按小时 分时 24h 48h 24hours 48hours nexthours 未来几小时',
  days: 'day daily byday bydays perday forecast week weekly 天 每天 每日 逐日 逐天 按天 多天 几天 未来几天 一周 本周 预报 7d 7days 7day',
  // modes of travel
  walk: 'walking walks onfoot foot byfoot pedestrian stroll hike hiking 步行 走路 走 徒步 散步 走着 走过去 步行导航',
  bike: 'biking bikes bicycle bicycling bicycles cycle cycling cyclist ridebike ridingabike 骑行 骑车 骑自行车 自行车 单车 骑单车 共享单车 脚踏车 电动车 骑电动车 电瓶车 骑电瓶车 电动自行车 ebike ebikes ebiking ebicycle electricbike electricbicycle pedelec',
  drive:
    'driving drives driver car cars bycar auto automobile vehicle taxi cab motor 开车 驾车 自驾 驾驶 汽车 打车 出租车 出租 的士 打的 网约车 乘车 小汽车 motorcycle motorbike 摩托车 骑摩托 骑摩托车',
  transit:
    'publictransport publictransportation publictransit masstransit bus buses bybus subway subways metro metros underground tube mrt tram trams lightrail rail train trains bytrain bysubway bymetro 公交 公交车 公共交通 坐公交 巴士 公车 地铁 坐地铁 轨道交通 轻轨 电车 乘公交 公共汽车 公交地铁 地铁公交 高铁 动车 坐高铁 坐动车 火车 坐火车 highspeedrail highspeedtrain',
  // avoid
  highways: 'highway motorway motorways freeway freeways expressway expressways interstate 高速 高速公路 快速路 走高速',
  tolls: 'toll tollroad tollroads tollway tollways paid fee fees 收费 收费站 收费路 收费公路 过路费 收费路段',
  ferries: 'ferry ferryboat boats boat 轮渡 渡轮 渡船 坐船',
  // sort
  distance:
    'nearest near nearby closest close proximity bydistance distances far 距离 最近 近 按距离 由近到远 附近优先 多远',
  relevance:
    'relevant bestmatch match matching popularity default byrelevance 相关 相关性 相关度 匹配 匹配度 默认 综合',
  rating:
    'ratings rate rated toprated best bestrated score scores stars star review reviews byrating 评分 好评 评价 口碑 最好 最高分 评分最高 星级',
  // pace
  easy: 'relaxed relaxing slow light leisure leisurely gentle calm 轻松 休闲 悠闲 慢 慢节奏 宽松 舒适',
  normal: 'moderate medium regular standard average balanced 适中 正常 一般 普通 中等 标准',
  full: 'packed fast busy intense intensive tight dense quick 紧凑 紧张 满 充实 快 快节奏 特种兵',
  // map actions
  fly_to: 'fly flyto goto go moveto move centeron center jumpto jump show locate focus 飞到 前往 移动到 定位到 跳转 去',
  fit: 'fitbounds fitall fitview showall zoomtofit fitto 适应 全部显示 显示全部 缩放到全部 自适应',
  zoom_in: 'zoomin in closer magnify enlarge 放大 拉近 靠近 放大地图',
  zoom_out: 'zoomout out farther further shrink 缩小 拉远 缩小地图',
  zoom_to: 'zoomto zoom setzoom zoomlevel 缩放到 缩放 设置缩放',
  pan: 'move panto scroll shift drag 平移 移动 拖动',
  back: 'goback previous previousview return last 返回 后退 上一个 回退 回到上一个',
  home: 'start initial default reset resetview homeview 主页 初始 复位 起始 默认 初始视图',
  basemap: 'setbasemap changebasemap switchbasemap maptype mapstyle layer style 底图 切换底图 更换底图 换底图',
  north: 'n up upward upwards top northward northwards 北 向北 北边 北面 上 往北 往上 向上 北方',
  south: 's down downward downwards bottom southward southwards 南 向南 南边 南面 下 往南 往下 向下 南方',
  east: 'e right rightward rightwards eastward eastwards 东 向东 东边 东面 右 往东 往右 向右 东方',
  west: 'w left leftward leftwards westward westwards 西 向西 西边 西面 左 往西 往左 向左 西方',
  auto: 'automatic default system 自动 默认 跟随系统',
  vector: 'offline vectors simple plain 矢量 矢量图 离线 简洁',
  streets: 'street road roads roadmap standard normal map osm openstreetmap 街道 道路 路网 街道图 标准 普通 标准地图',
  satellite:
    'sat aerial imagery satelliteimagery photo photos hybrid satelliteview 卫星 卫星图 影像 卫星影像 航拍 卫星地图',
  tianditu: 'mapworld 天地图 国家地图',
  tianditu_satellite: 'tiandituimagery tianditusatellite 天地图影像 天地图卫星 天地图卫星图',
  amap: 'gaode autonavi 高德 高德地图',
  // shapes
  circle: 'circles round disc disk ring radius 圆 圆形 圆圈 圈 画圈',
  line: 'lines polyline path linestring segment 线 线段 折线 直线 连线',
  polygon: 'polygons area region triangle 多边形 区域 面 三角形',
  rectangle: 'rectangles rect box square bbox bounds 矩形 长方形 方框 框 正方形 方形',
  point: 'dot pushpin placemark 点 图钉 标记点 单点',
  label: 'labels text note annotation marker pin caption 标签 文字 标注 注释 文本 标记',
  buffer: 'buffers bufferzone zone 缓冲 缓冲区 缓冲带',
  // map edits
  remove: 'delete removes deletes erase del drop 删除 删掉 移除 去掉 去除 删',
  hide: 'hides hidden invisible conceal turnoff off 隐藏 藏起来 关闭 不显示',
  show: 'shows display visible unhide reveal turnon on 显示 展示 打开 取消隐藏',
  rename: 'renames name setname changename retitle 重命名 改名 命名 更名',
  restyle: 'style color recolor changecolor setcolor colour recolour 改色 换色 改颜色 换颜色 变色 样式',
  clear: 'clears clearall removeall deleteall reset empty wipe 清空 清除 全部删除 清除全部 清屏 清理',
  undo: 'undoes revert rollback back cancel 撤销 撤回 撤消 取消 回退',
  redo: 'redoes again restore 重做 恢复 取消撤销',
  heatmap_on: 'heatmap showheatmap heat enableheatmap 热力图 打开热力图 显示热力图 开启热力图',
  heatmap_off: 'hideheatmap disableheatmap noheatmap closeheatmap 关闭热力图 隐藏热力图 关掉热力图',
  // colours
  red: '红 红色 crimson scarlet',
  orange: '橙 橙色 橘 橘色 橘黄',
  yellow: '黄 黄色 gold golden 金色',
  green: '绿 绿色 lime',
  teal: '青 青色 cyan turquoise 蓝绿 蓝绿色',
  blue: '蓝 蓝色 navy',
  purple: '紫 紫色 violet',
  pink: '粉 粉色 粉红 粉红色 magenta 玫红',
  gray: '灰 灰色 grey silver 银色',
  // measures
  length: 'lengths howlong longness 长度 多长 全长 路线长度',
  area: 'areas size surface surfacearea 面积 多大 大小',
  bearing: 'bearings direction heading azimuth compass course 方位 方位角 方向 朝向 航向',
};

/** Words that say more than the value they are taken for. */
export const NARROWER = new Set(
  (
    'ebike ebikes ebiking ebicycle electricbike electricbicycle pedelec 电动车 骑电动车 电瓶车 骑电瓶车 电动自行车 ' +
    'motorcycle motorbike 摩托车 骑摩托 骑摩托车 taxi cab 打车 出租车 出租 的士 打的 网约车 ' +
    'bus buses bybus 公交车 巴士 公车 公共汽车 subway subways metro metros underground tube mrt tram trams lightrail rail train trains bytrain bysubway bymetro 地铁 坐地铁 轨道交通 轻轨 电车 高铁 动车 坐高铁 坐动车 火车 坐火车 highspeedrail highspeedtrain'
  ).split(' '),
);

/** Words for yes and no, written as above. */
export const YES = new Set('true yes y 1 on t ok sure 是 是的 对 好 要 需要 开 真 有'.split(' '));
export const NO = new Set('false no n 0 off f 否 不 不是 不要 不用 不需要 关 假 没有 无'.split(' '));
