/** Words of which names of places are made, beside the names that the gazetteer knows. */
export const NAME_PARTS = {
  /** After any name: "Union Square", "Harvard square". */
  tailEn:
    'square|street|st|road|rd|avenue|ave|boulevard|blvd|station|airport|terminal|garden|gardens|valley|bridge|tower|palace|university|college|stadium|arena|campus|crossing|junction|market|museum|park|beach|hill|hills|island|islands|castle|cathedral|zoo|quay|pier|harbour|harbor|gate|plaza|mall|hall|house|court|cross|circus|green|common|heights|point|bay|lake|falls|mountain|library|hospital|hotel|theatre|theater|center|centre|district|old town|city|east|west|north|south|central|international|railway|metro|downtown|place|row|lane|hill|docks|village|wharf|marina|canyon|dam|abbey|temple|shrine|arch|mosque|basilica|monument|memorial|church|cave|caves|springs|village|quarter|building|terrace|embankment|parade|walk|mews',
  /** After the name of a city in lower case, where "museum" or "park" would be a kind of place to look for. */
  tailOfCityEn:
    'square|street|road|avenue|station|airport|university|college|zoo|stadium|railway|east|west|south|north|central|international',
  /** Before a name: "Lake Baikal", "Mount Fuji". */
  headEn:
    'promenade|jardin|musée|musee|château|chateau|palais|porte|quai|campo|ponte|museo|calle|paseo|parque|playa|catedral|castillo|praça|praca|torre|schloss|avenue|boulevard|villa|lake|mount|mt|mt.|port|fort|cape|river|saint|st|st.|san|santa|los|las|el|al|new|old|north|south|east|west|upper|lower|great|grand|royal|national|central|big|golden|red|white|black|blue|green|castle|tower|palace|temple|museum|university|bay|gulf|isle|statue|museum|church|park|bridge|port|point|gare|place|plaza|piazza|pont|rue|hotel',
  /** Names that many towns have, by "|". */
  common:
    '市中心|人民公园|人民广场|人民医院|人民路|人民桥|中山公园|中山路|解放路|解放公园|中心广场|中心公园|中央公园|儿童公园|体育公园|文化广场|市民中心|市民广场|万达广场|火车东站|火车西站|火车南站|火车北站|大学城|奥体中心|会展中心|老城区|江滩|滨江公园|湿地公园|高新区|开发区|经开区',
  /** Ends of Chinese names that are words of their own, so that no character of theirs is taken for something else. */
  tailWords:
    '胡同|商务区|航站楼|文化街|风情街|商圈|科创园|创意园|文创园|度假村|度假区|开发区|高新区|保税区|影视城|弄堂|巷子|城墙|城楼|书院|石窟|王府|庄园|故居|园区|新区|长廊|牌坊|码头街|产业园',
  /** Ends a Chinese name: 奥林匹克公园, 万达广场. */
  tailZh:
    '森林公园|阁|门|大道|道|胡同|商务区|航站楼|度假村|乐园|文化街|美食街|风情街|商圈|科创园|工业园|保税区|口岸|收费站|服务区|书院|石窟|禅寺|遗址|王府|庄园|湿地|水库|城楼|城墙|巷子|弄堂|驿站|影视城|滑雪场|温泉|营地|绿道|步道|栈道|古道|大坝|长廊|公园|广场|大学|学院|医院|车站|火车站|高铁站|地铁站|汽车站|机场|博物馆|美术馆|图书馆|科技馆|动物园|植物园|体育馆|体育场|体育中心|大厦|商场|购物中心|步行街|古镇|古城|老街|夜市|码头|港口|寺|庙|教堂|湖|海滩|沙滩|山|岛|桥|大桥|塔|电视塔|酒店|大酒店|饭店|宾馆|中学|小学|幼儿园|森林公园|国家公园|游乐园|水族馆|海洋馆|度假区|景区|小区|街|路|大道|东路|西路|南路|北路|中路|站|东站|西站|南站|北站|村|镇|乡|城|沙漠|草原|高原|半岛|海峡|湾|河|江|瀑布|剧院|大剧院|影城|中心|产业园|科技园|软件园|开发区|新区|书店|市场|足球场|球场|篮球场|艺术区|创意园|文创园|园区|故居|纪念馆|体育场馆|游泳馆|会展中心|展览馆|天文馆|观景台|野生动物园|欢乐谷|迪士尼',
  /** Single characters that may stand inside a Chinese name without meaning what the vocabulary says. */
  innerZh:
    '那家国种条来车哈额亲牛太好关红黄绿青蓝紫粉灰橙圆图全同行开量测热冷人连藏藏画标移拖藏叫点买逛住此该他她它色急挺由自按上下里内与同及非除换改调藏换打包汽骑走亮雨霾伞',
} as const;
