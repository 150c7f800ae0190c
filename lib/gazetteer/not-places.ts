/** Words that are also place names, but hardly ever mean them in a sentence. */

/** Chinese: never a place; a longer phrase here also shields the place name inside it (大理石 contains 大理). */
export const NOT_PLACES_ZH = new Set(
  `平安 和平 公安 中方 大方 通道 南部 东方 东区 西区 城区 郊区 矿区 新区 友好 前进 建设 中间 中心 一关 三次 千岁 大分 大府 大町 行方 行田 日立
日野 小山 光明 方正 安全 向阳 太平 永安 长安 中原 新兴 平和 和顺 兴业 安定 大通 会理 会东 新城 老城 城中 城东 城西 城南 城北
城关 市中 东城 西城 南山 北山 西山 东山 东湖 南湖 金山 江南 江北 江东 江西区 河东 河西 海港 港口 港北 港南 桥东 桥西 路北 路南 山阳
中站 丰满 龙门 龙山 凤凰 东港 南岸 北岸 站前 东宁 东明 安图 开发区 大厂 普通 公主 高级 天桥 水上 上街 青年 文化 工农 团结 民主 胜利
城子 三元 三台 道里 道外 平地 中国菜 出口 进口 入口 路口 左云 右玉 高要 大关 大同小异 通海 连山 湖里 海里 全州 大田 明白 可能 马上
大理石 黄山茶 沙县小吃 兰州拉面 重庆火锅 重庆小面 四川火锅 桂林米粉 北京烤鸭 天津饭 海南鸡饭 海南鸡 扬州炒饭 德州扒鸡 柳州螺蛳粉 新疆菜 四川菜 湖南菜
广东菜 东北菜 云南菜 日本料理 日本菜 韩国料理 韩国烤肉 泰国菜 印度菜 法国菜 意大利菜 意大利面 越南粉 越南菜 墨西哥菜 美国菜 西安肉夹馍 武汉热干面 长沙臭豆腐
台湾小吃 港式 土耳其烤肉 俄罗斯菜 新加坡菜 巴西烤肉 中国银行 北京时间 北京路 南京路 上海路 中山路 中山公园 中山装 朝阳产业 长安街 解放路 人民路 人民公园 中国移动 中国联通 中国电信 中国石化
中国石油 招商银行 北京银行 上海银行 江苏银行 南京银行 宁波银行 长安汽车 德国车 日本车 韩国欧巴 怀来 开车 白天 晚上 今天 明天 后天 昨天 上午 下午
中午 早上 天气 气温 东西 南北 左右 上下 前面 后面 大家 我们 你们 他们 什么 怎么 怎样 多少 哪里 那里 这里 附近 周边 旁边 周围 自由`
    .split(/\s+/)
    .filter(Boolean),
);

/** English: never a place within a sentence, whatever the capitals. */
export const NOT_PLACES_EN = new Set(
  `a about above across after again all along also always am an and any anything april are area around as ask at august away back bad bar
be beach because been before behind below best better between big bike bit blue book both bridge bus but by call came can car center
central centre chat cheap check circle city clear clean clinic clock close closest cloud coat coffee cold color come cool could country county
cross dark day days december degree degrees did dinner direction directions distance district do does done down draw drive driving dry each early
east easy eat edge end england's english enough ever every exit far farm fast february few field find fine first fish fit flat fly food foot for
forecast friday friend from fun garden get give go going gold good got great green grey guide had half hall happy harbour has have he hello help
her here hey hi hide high hill him his hold home hospital hot hotel hotels hour hours house how huge humid i ice idea if in inside into is island
it its january job july june just keep key kid kids kind know lake land large last late later layer left less let like line list lit little live
local long look lot love low lunch made main make man many map march mark market marker may maybe me mean meet metro mid middle might mile miles
minute minutes miss mobile monday month months moon more morning most move much museum must my name near nearby need never new next nice night no noon
north not november now number october of off office ok okay old on once one only open or order other our out outside over own park parks
part pass past path people person petrol pharmacy pick pin place places plan plane play please point police pool port price public pub quick quiet quite
radius rain rains rainy range read ready really red remove rent rest restaurant restaurants return ride right river road room route run safe
said same sand sat saturday save saw say school sea search see seen send september set she ship shop shops short should show shown side sight since
sit site sky sleep small snow so some soon south spot spring square stand star start station stay step still stop store storm street strong such
sum summer sun sunday sunny sunset super sure surf swim table take talk tall tell temple ten test than thank thanks that the their them then there
these they thing things think this those thursday ticket time times to today together tomorrow tonight too took top tour toward town track traffic train
transit travel tree trip true try tuesday turn two umbrella under until up upon us use used very via view village visit wait walk walking
wall want warm warning was water wave way we weather wear wednesday week weekend well went were west wet what when where which while white who whole
why wide wild will wind windy wine winter with within wood word work world would write wrong year yes yesterday yet yellow you young your zone zoom
hungry thirsty tired coming college gas clothes jacket temple turn mini bay bell marble mission union college eight nine seven six five four three
asia africa europe poem joke story song code python java hike hiking jog jogging run running sushi pizza ramen noodle noodles burger steak tea bakery
kfc bank banks atm toilet toilets gym cinema theater theatre bookstore supermarket mall zoo aquarium library university laundry salon barber dentist
doctor vet florist casino church mosque palace castle tower fountain statue monument cafe cafes parking charger charging ev subway tram ferry taxi airport airports
weather's what's where's it's i'm that's let's how's there's don't doesn't can't won't isn't
sunrise sunset gps pdf csv png usb api poi aqi sms url faq asap diy vip wifi
chinese japanese korean thai indian italian french german spanish mexican vietnamese turkish greek american british european asian western vegan vegetarian halal
seafood fried dumplings hotpot breakfast brunch dessert snack snacks drink drinks beer cocktail cocktails milk bubble
yo sup hola bonjour ciao hallo moi hoi bye goodbye morning evening afternoon sir madam mr mrs ms dr
walkable car-free toll tolls highway highways motorway freeway`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * English words that are also places: taken as such only after a word such as "in", or with a capital in mid-sentence.
 */
export const RARELY_PLACES_EN = new Set(
  `bath reading nice split cork male mobile orange turkey jordan chad buffalo jackson lincoln rice salt tours lens dover sandwich battle
hull derby rugby ware deal rye hove wells bury independence normal hope paradise liberty eureka surprise burnt earth accident boring troy
marathon delta natal serra una vitoria pilar leon essen worms halle sale como bari faith zion trinity mesa gary tyler irving logan ford
kent chester lancaster camden dayton hudson nelson stanley poole crew stoke barking tooting epping surrey brent reno goes weert bergen
moss voss lund are man sugar spa gap hood page globe vail craig sparta corinth brest perm orel klin nara victoria georgia charlotte
austin madison savannah brandon aurora florence sofia bend sandy fresno eloy salem lima batman van rochester santiago trent enfield
hammond union college concord commerce industry temple richmond hercules weed sion bali bangor lancaster cologne boulder friendship`
    .split(/\s+/)
    .filter(Boolean),
);

/** English words that are likely to be followed by a place name. */
export const BEFORE_PLACES_EN = new Set(
  'in to from of near at around for by via through between and or visit about towards toward leaving reach versus vs than is'.split(
    ' ',
  ),
);
