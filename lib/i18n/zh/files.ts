/** A file that was put on the map: what is in it, what was wrong, why one is not read. */
export const files = {
  counts: {
    points: (count: number) => `${count.toLocaleString('en-US')} 个点`,
    lines: (count: number) => `${count.toLocaleString('en-US')} 条线`,
    areas: (count: number) => `${count.toLocaleString('en-US')} 个面`,
  },
  formats: {
    gpx: 'GPX',
    kml: 'KML',
    kmz: 'KMZ',
    tcx: 'TCX',
    fit: 'FIT',
    geojson: 'GeoJSON',
    topojson: 'TopoJSON',
    takeout: 'Google 时间轴',
    table: '表格',
    photos: '照片',
  },
  duration: '历时',
  heights: (low: string, high: string) => `海拔 ${low} – ${high}`,
  simplified: (meters: string) => `线条已简化，偏差不超过 ${meters}`,
  partly: (stored: string, all: string) => `完整的 ${all} 个点只存在放入文件的浏览器里，其他设备看到其中 ${stored} 个`,
  more: (count: number) => `再看 ${count} 个`,
  /** Of a table, where the first few faults are: "4, 9, 12". */
  lines: (numbers: string) => `第 ${numbers} 行`,
  faults: {
    no_position: ({ count, of, detail }: FaultWords) => `${of} 条中有 ${count} 条没有位置（${detail}）`,
    outside_globe: ({ count, of, detail }: FaultWords) => `${of} 条中有 ${count} 条的坐标超出地球范围（${detail}）`,
    null_island: ({ count, of, detail }: FaultWords) => `${of} 条中有 ${count} 条位于 0°, 0°，已略去（${detail}）`,
    unreadable: ({ count, of }: FaultWords) => `${of} 条中有 ${count} 条无法读取`,
    cut_short: () => '文件不完整，只读到中断处',
    swapped: () => '坐标的先后写反了，已按“纬度, 经度”读取',
    order_assumed: ({ detail }: FaultWords): string =>
      detail === 'lat,lng' ? '坐标按“纬度, 经度”读取' : '坐标按“经度, 纬度”读取',
    gcj02: () => '按列名从 GCJ-02（高德、腾讯）转换为 WGS-84',
    bd09: () => '按列名从 BD-09（百度）转换为 WGS-84',
    wgs84_assumed: () => '坐标按 WGS-84 读取；若来自高德或百度，会偏约 500 米，请在列名中写明 gcj02 或 bd09',
    mercator: () => '已从 Web 墨卡托投影换算为经纬度',
    encoding: ({ detail }: FaultWords) => `文字按 ${detail} 读取；若有乱码，请另存为 UTF-8`,
    network_link: ({ count }: FaultWords) => `其中 ${count} 个链接指向别的文件，未读取`,
  },
  refusals: {
    empty: () => '文件是空的',
    too_large: () => '文件超过 50 MB',
    too_many: () => '一次最多放入 20 个文件或 500 张照片',
    unknown_kind: () => '认不出是哪种文件。可以放 GPX、KML、KMZ、TCX、FIT、GeoJSON、TopoJSON、CSV、Google 时间轴或照片',
    other_kind: (kind: string) => `这是 ${kind} 文件，暂不支持；可先转成 GPX、KML、GeoJSON 或 CSV`,
    web_page: () => '这是网页，不是地图文件',
    damaged: () => '文件已损坏或不完整',
    entities: () => '文件里定义了 XML 实体，为安全起见不读取',
    inflated_too_large: () => '压缩包解开后超过 100 MB',
    archive_without_map: () => '压缩包里没有 KML；请先解压',
    no_columns: (columns: string) => `第一行要有列名，其中要有纬度和经度（现有：${columns}）`,
    unknown_encoding: (name: string) => `文字编码无法识别：${name}`,
    unknown_crs: (name: string) => `坐标系是 ${name}，请先转换为经纬度（WGS-84）`,
    no_features: () => '文件里没有地点、线路或区域',
    no_position: (count: string) => `${count} 条都没有可用的坐标`,
    no_photo_position: () => '照片里没有记录位置',
    failed: () => '没有放上地图，请再试一次',
  },
  reading: (name: string) => `正在读取 ${name}…`,
  dismiss: '关闭',
  dropHere: '松开，放到地图上',
  dropKinds: 'GPX · KML · GeoJSON · CSV · 照片',
  added: (name: string) => `添加文件 ${name}`,
  photos: (count: number) => `${count} 张照片`,
  pasted: '粘贴的内容',
  already: (name: string) => `${name} 已在地图上`,
  ask: {
    cafesAlong: { label: '沿途的咖啡馆', text: (name: string) => `${name} 沿途的咖啡馆` },
    toiletsAlong: { label: '沿途的洗手间', text: (name: string) => `${name} 沿途的洗手间` },
    cafesIn: { label: '里面的咖啡馆', text: (name: string) => `${name} 里面的咖啡馆` },
    sightsIn: { label: '里面的景点', text: (name: string) => `${name} 里面的景点` },
    eatNear: { label: '附近的餐馆', text: (name: string) => `${name} 附近的餐馆` },
    weather: { label: '那里的天气', text: (name: string) => `${name} 的天气` },
  },
};

interface FaultWords {
  count: string;
  of: string;
  detail: string;
}
