import type { TurnTag } from './tag.ts';

/**
 * Turns of speech that vary inside, as regular expressions on folded text: [tag, pattern]. The longest match of pattern
 * or word counts; a pattern that ends inside a Latin word does not.
 */
export const PHRASES: readonly (readonly [tag: TurnTag, pattern: string])[] = [
  // Chinese: where
  ['whereami', '我(?:现在|目前)?在地图(?:上|里|中)?的?(?:什么|哪|哪个)(?:里|儿)?(?:位置|地方)?'],
  [
    'where',
    '在(?:什么|哪|哪个|哪一个|啥|何)(?:里|儿|个|一个)?(?:国家|国|省份|省|城市|市|区|县|州|大洲|洲|位置|地方|地儿|方位|位|块|边|处|头)?(?:呢|呀|啊)?(?![条种路])',
  ],
  [
    'where',
    '(?:归|属于|属|隶属于?)(?:哪|什么|啥)(?:里|个|一个)?(?:国家|国|省份|省|城市|市|区|县|州|地方)?(?:管|管辖)?',
  ],
  ['where', '是(?:哪|什么)(?:个|一个)?(?:国家|省份|省|城市|市|区|县|州)的?'],
  ['where', '(?:指|标|圈)(?:一下|给我看|出来|下)(?:位置)?'],
  [
    'whereami',
    '(?:我|自己|咱)(?:现在|目前|这会儿|此刻|当前|人|这|们)*(?:是)?在(?:什么|哪|啥)(?:里|儿|个|块)?(?:位置|地方|地儿|城市|区)?',
  ],
  ['whereami', '(?:我|自己|咱)(?:现在|目前|当前)?的(?:位置|定位|坐标)(?:是什么|是哪里|在哪里?|是多少)?'],
  [
    'whatplace',
    '(?:这|那)(?:里|儿|个|块|片|一带|一片)?(?:地方|地儿|位置|区域|点)?(?:是|叫)(?:什么|哪|啥)(?:里|儿|个|名字)?(?:地方|地儿|位置|城市|区|街道|名字)?',
  ],
  [
    'whatplace',
    '(?:屏幕|地图|画面|视野)?(?:中间|中心|正中|中央)(?:的|这|那)*(?:里|个|块)?(?:地方|位置|点)?(?:是|叫)(?:什么|哪|啥)(?:里|儿|名字)?(?:地方)?',
  ],
  // Chinese: ways
  [
    'route',
    '(?:怎么|咋|如何|怎样|咋样)(?:样|能|才能|可以|最快|最方便|方便)?(?:去|走|到|回|坐|乘|开|骑|换乘|换|前往|抵达|赶|搭|转|过)(?:过?去|回?去|过?来|车|到|着去)?(?:最快|最近|最方便|最省事)?',
  ],
  ['route', '(?:有)?(?:几|多少|哪几|哪)(?:种|条)(?:走法|路线|路|线路|方案|办法)(?:可?以?走|能走|到)?'],
  ['route', '(?:坐|乘|搭|换)(?:几|什么|哪|多少|啥)(?:路|号线|条线|趟|班)?(?:车|公交|地铁|线)?'],
  ['route', '(?:规划|设计|查|安排|算|给)(?:一下|一条|条|个)*(?:.{0,6}的)?(?:路线|线路|路径|走法)'],
  [
    'howlong',
    '(?:大概|一般)?(?:还)?(?:需要|要|得|花|用|需)?(?:走|开|骑|坐|飞)?(?:多久|多长时间|多少时间|几个?(?:小时|分钟|钟头)|多少分钟|多少小时)(?:能到|可以到|才到|到)?',
  ],
  [
    'leave',
    '(?:最晚)?(?:几点|什么时候|啥时候|何时|多早|多会儿)(?:钟)?(?:就)?(?:要|得|该|应该|必须|需要)?(?:出发|走|动身|出门|离开|启程|上路)(?:合适|比较好|最好|才行|来得及)?',
  ],
  [
    'from',
    '(?:我|公司|单位|学校|我们|我家|家|酒店)(?:现在|目前|人|这会儿|此刻|们)*(?:在|住在?|住)(?!哪|什么|啥|吗|不)',
  ],
  [
    'reach',
    '(?:能|可以|可|都能)(?:走|骑|开|坐|到|去|抵达|到达|跑)(?:到|去|完|多远|达)?(?:哪|多远|什么|的)?(?:里|儿|些)?(?:地方|范围|区域)?',
  ],
  // Chinese: weather and going out
  [
    'weather',
    '(?:会不会|有没有|会|有|要|在|正在|还在|还会|是否)?(?:下|打|刮|起|降|落|飘|闪)(?:大|小|中|暴|阵|雷阵|毛毛)?(?:雨|雪|雷|大?风|雾(?!霾)|霜|冰雹|电)(?:吗|没|没有|不|么)?',
  ],
  ['weather', '(?:有|见|出|看)?(?:云海|太阳|彩虹)(?:吗|没|没有|不)?'],
  ['weather', '(?:有(?:没有)?|会有)(?:大|小|中|暴|雷)?(?:雨|雪|雾(?!霾)|风|雷|太阳)'],
  ['weather', '(?:最高|最低|平均|白天|夜里|夜间|晚上)?(?:温度|气温|温差)(?:是|有|大概)?(?:多少|几)?度?'],
  [
    'wear',
    '(?:要|该|得|需要|应该)?(?:穿|套|披)(?:什么|啥|多少|几件|哪件|多厚|点啥|点什么|厚点|薄点|外套|大衣|毛衣|棉袄|短裤|裙子|羽绒服|秋衣)(?:衣服)?',
  ],
  ['wear', '(?:穿衣|穿搭|着装)(?:方面|的)?(?:建议|指南|推荐|提示|指数)?'],
  [
    'outing',
    '(?:适不适合|适合不|适合|合不合适|合适不|合适|适宜|宜不宜|好不好|行不行|能不能|方不方便)(?:去)?(?:出门|出行|户外|出去|跑步|爬山|登山|散步|骑车|野餐|露营|游泳|划船|放风筝|遛娃|遛狗|拍照|晾衣服|晒被子|洗车|钓鱼|打球|运动|锻炼)',
  ],
  ['timeq', '(?:差|相差|隔)(?:几|多少)(?:个)?(?:小时|钟头)'],
  ['timeq', '(?:当地|那边|那里|现在)?(?:现在|这会儿|此刻)?(?:是)?几点(?:钟|了)?(?:了)?'],
  ['pace:easy', '(?:不|别|不要|不想|不用|无需)(?:要|想)?(?:太|那么|很)?(?:赶|累|紧凑|紧张|满|奔波)'],
  ['sort:rating', '(?:评价|口碑|评分|味道|服务|环境)(?:比较|很|最|特别|都|挺)?(?:好|高|不错|棒)(?:点|一点)?的?'],
  // Needs said with a measure word inside: 剪个头发, 加满油
  ['need:hairdresser', '(?:剪|理|烫|染|做)(?:个|下|一下|了|剪)?(?:头发|发型|发|头)'],
  ['need:fuel', '(?:加|补)(?:个|点|下|满)?油|(?:快)?没油了?'],
  ['need:pharmacy', '(?:买|拿|配|开)(?:点|盒|些|瓶|个)?(?:感冒|退烧|止疼|胃|消炎)?药'],
  ['need:restaurant', '(?:吃|搓|干|恰)(?:个|顿|点|口|些)?(?:饭|东西|好的|午饭|晚饭|中饭|午餐|晚餐|正餐|一顿)'],
  ['need:cafe', '(?:喝|来|买|整)(?:个|杯|点|一杯)?咖啡'],
  ['need:bubble_tea', '(?:喝|来|买|整)(?:个|杯|点|一杯)?奶茶'],
  ['need:bar', '(?:喝|整)(?:个|杯|点|几杯|一杯|两杯|一)?(?:酒|啤酒)'],
  ['need:toilets', '(?:上|去)(?:个|一下|趟)?(?:厕所|洗手间|卫生间|茅房)'],
  ['need:hotel', '(?:住|歇|过)(?:一|个|两|几)?(?:晚|夜|宿)(?:的地方)?'],
  ['need:parking', '(?:停|泊)(?:个|一下|下)?车(?:的地方|位|场)?'],
  ['need:atm', '(?:取|提)(?:个|点|些)?(?:钱|现金|款|现)'],
  ['need:cinema', '看(?:个|场|一场|一部)电影'],
  ['need:supermarket', '买(?:点|些|个)?(?:菜|水果|零食|日用品|生活用品|东西|吃的|牛奶)'],
  ['need:convenience', '买(?:点|瓶|包|些|个)?(?:水|烟|饮料|纸巾)'],
  ['need:charging_station', '(?:给)?(?:电动?车|车|新能源车|特斯拉)?充(?:个|点|下|满)?电(?!宝)'],
  ['need:hospital', '(?:看|挂)(?:个|下)?(?:病|医生|急诊|号|大夫)'],
  ['need:post_office', '(?:寄|发|取)(?:个|点|下|一个)?(?:快递|包裹|信|明信片|EMS)'],
  ['need:gym', '(?:健|撸)(?:个|会)?(?:身|铁)(?:的地方)?'],
  ['need:massage', '(?:按|捏|做)(?:个|下)?(?:摩|脚|足疗|spa|推拿)'],
  // Chinese: the map
  ['zoomin', '(?:再)?(?:放|调|变|拉)(?:得|到)?(?:最|更)?(?:大|近)(?:一点点|一点|点儿|点|一些|些|一下|几级|看看)?'],
  ['zoomout', '(?:再)?(?:缩|调|变|拉)(?:得|到)?(?:最|更)?(?:小|远)(?:一点点|一点|点儿|点|一些|些|一下|几级|看看)?'],
  [
    'back',
    '(?:退|回|返回|回退|倒)(?:到|去|回)?(?:上一?个|上次|刚才|刚刚|之前|前一个|先前)(?:的)?(?:画面|视图|视野|位置|视角|地方|地图|那里)',
  ],
  ['clear', '(?:都|全|全部|统统|通通|一律)(?:给我)?(?:擦|清|删|去|抹|移|撤|弄)(?:掉|除|空|干净|光|走|没|了)+'],
  [
    'undo',
    '(?:撤|退|取消|还原|回退)(?:销|回|掉)?(?:刚才|上一步|上一个|前面|最后|最近)(?:的)?(?:那个|那一步)?(?:操作|步骤|动作|一步|改动|修改)?',
  ],
  ['hide', '(?:先|暂时)?(?:隐藏|藏|收)(?:起来|一下|掉)?'],
  ['remove', '(?:删|移|撤|拿|擦|清)(?:掉|除|走|去|了)'],
  ['rename', '(?:改|起|取|换)(?:一?个|下|一下)?名(?:字|称)?(?:为|叫|成|做)?'],
  ['undo', '(?:退|撤|倒|回)(?:回|销|到)?(?:上|前)(?:一|1)步(?:操作)?'],
  [
    'home',
    '(?:恢复|回|返回|还原)(?:到|成|至)?(?:初始|默认|最初|最开始|开始|起始|原来)(?:的)?(?:视图|视野|位置|状态|样子|视角)?',
  ],
  [
    'fit',
    '(?:所有|全部)(?:的)?(?:标记|点|结果|地点|图标|内容|东西)?(?:都|全)?(?:在|放进|显示在|出现在|装进|框进|看到|能看到)(?:视野|屏幕|画面|一屏|地图)?(?:里|内|中|上)?',
  ],
  ['map', '地图(?=上|里|中|给)'],
  [
    'zone',
    '(?:这|那|该|此|刚才|刚刚|刚|上面)(?:个|块|片|一块|一片|画的|选的)?(?:区域|范围|圈|圆|矩形|框|多边形|地盘|缓冲区|等时圈|可达范围|可达区域)(?:以?内|里面?|当中|中)?',
  ],
  ['radius', '(?:半径|方圆|直径)(?:为|是|大概|约)?'],
  ['via', '(?:中间|中途|途中|路上|顺路|顺道)(?:想|要)?(?:去|经过|到|停|路过)(?:一下)?'],
  // Chinese: no matter of the map
  ['whoareyou', '你们?(?:的)?(?:公司|团队|总部|老家|家|服务器|人)?(?:是)?(?:在哪|来自哪|住哪|从哪)(?:里|儿)?'],
  ['compose', '(?:推荐|来|找|听|看|读|唱|给我)(?:我)?(?:几|一|两|三|些)?(?:首|部|本|篇|句|款|集)(?!的)'],
  ['nongeo', '(?:是|算)?(?:哪里|哪儿|哪国|哪个地方|什么地方)人'],
  ['nongeo', '(?:什么|哪个|啥)(?:大)?模型'],
  ['nongeo', '(?:的)?(?:文化|历史|风俗|习俗|民俗|由来|传说|故事|典故|特点|特色)(?:介绍|讲解|科普|背景|简介)'],
  [
    'nongeo',
    '(?:怎么|如何|咋)(?:学|写|做|煮|炒|炖|蒸|烤|腌|修|装|用|养|种|洗|追|哄|减|戒|练|考|背|记|读|画|编|算|证明|解|理解|翻译|表达|安装|注册|登录|退款|请假|赚钱)',
  ],
  ['nongeo', '(?:多少|几)(?:个|亿|万|口)?人(?:口)?|(?:是|有)?什么意思|(?:是|在)?哪(?:一)?(?:年|天|个朝代|个世纪)'],
  ['nongeo', '星期几|周几|几月几号|农历|今天几号|几号了'],
  [
    'compose',
    '(?:帮我|给我|替我|请)?(?:写|编|作|背|唱|讲|说|来|念|创作|画)(?:一?(?:首|篇|段|个|封|支|幅|张|只|副|则|句)|点)(?!.{0,6}(?:圆|圈|线|矩形|框|多边形|三角|标签|范围))(?=.{0,16}(?:诗|歌|文|故事|笑话|信|邮件|谜|词|曲|画|猫|狗|对联|文案|小说|作文|段子|绕口令|口号|总结|报告|代码|程序|函数|脚本|祝福|情书|检讨|演讲|稿))',
  ],
  ['to', '(?:过去|过到|赶去)(?=[一-鿿]{2})'],
  ['mode:walk', '(?:散步|溜达|遛弯|走着|漫步)(?=去|到|过去)'],
  [
    'outing',
    '(?:too|so) (?:hot|cold|wet|windy|sunny|humid|warm|chilly|rainy|icy|polluted|smoggy|dark) (?:out )?(?:to|for)(?= )',
  ],
  [
    'outing',
    '(?:any |some )?(?:advice|tips|recommendations?|suggestions?) (?:for|on|about) (?:going |a )?(?=(?:run|hik|walk|cycl|bik|picnic|swim|camp|ski|jog|surf|climb|kayak))',
  ],
  ['outing', '会不会太(?:热|冷|晒|潮|干)|太(?:热|冷|晒)(?:了)?(?:不能|没法)'],
  ['where', '(?:是|就)?在.{1,10}(?:旁边|附近|境内|里面|隔壁|北边|南边|东边|西边|以北|以南|以东|以西)(?:吗|么|不)'],
  ['along', '(?:这|那|该)?条?(?:路线|线路|路)(?:的)?上(?=哪|有|能|找|还)'],
  [
    'sort:rating',
    '评分(?:在)?[\\d.]+(?:分)?(?:以上|及以上|\\+)|[四五4]星(?:以上|好评)|(?:rated|rating)(?: is)? (?:above|over|at least|of|higher than) [\\d.]+(?: stars?)?(?: or (?:more|higher|above))?|[\\d.]+\\+ stars?',
  ],
  ['detail', '叫(?:什么|啥)(?:名字?)?'],
  ['timeq', '(?:是)?(?:白天|晚上|黑夜|夜里|夜晚|早上)(?:还是|或者?是?)(?:白天|晚上|黑夜|夜里|夜晚|早上)'],
  ['where', '(?:属于|归|隶属于?)(?=.{2,8}(?:吗|么|不|还是))'],
  ['address', '在(?:哪|什么|哪一)条(?:路|街|马路|街道|巷子|胡同)(?:上)?|(?:on )?(?:which|what) street'],
  [
    'outing',
    '(?:能|可以|能不能|可不可以|适合|方便)去?(?=.{0,10}(?:划船|游泳|爬山|跑步|骑车|露营|野餐|散步|滑雪|钓鱼|打球|遛狗|放风筝|拍照|徒步|冲浪|潜水|赏花)(?:吗|么|不|嘛))',
  ],
  ['outing', '(?:smart|wise|sensible|pleasant|reasonable|crazy|realistic|a good idea|possible|dangerous|unwise) to'],
  [
    'need:viewpoint',
    '(?:watch|see|catch|photograph|enjoy|view)(?:ing)? (?:the |a )?(?:sunset|sunrise|skyline|city lights)',
  ],
  [
    'weather',
    '(?:雨|雪|风|雾)(?:到底|大概)?(?:什么时候|啥时候|几点|多久|何时)?(?:才|会|能|要)?(?:停|散|小)(?:啊|呢|了)?',
  ],
  ['outing', '(?:天气|天公)(?:条件)?(?:允许|作美|给力|行不行|适合)'],
  [
    'outing',
    '(?:good|ok|okay|fine|nice|suitable|right|safe|great|bad|decent) (?:for|to go)(?= (?:a )?(?:run|hik|walk|cycl|bik|picnic|swim|camp|ski|jog|surf|climb|kayak|sail|golf|stroll|trek|stargaz|fish|row|skat|tennis|football))',
  ],
  ['open', 'open(?=\\s*[?.!]?$)'],
  [
    'whatplace',
    "(?:what(?:'s| is)|which place is) (?:in|at) the (?:middle|cent(?:er|re)) of (?:the|this|my) (?:map|view|screen)",
  ],
  ['whereami', 'where (?:exactly|the hell|on earth|roughly) (?:am i|are we)'],
  ['where', '(?:mark|pin|flag|tag)(?= .{2,40} with a (?:pin|marker|flag|star|dot))'],
  [
    'trip',
    'plan (?:for )?(?=(?:tomorrow|today|this (?:weekend|saturday|sunday|week)|next (?:weekend|week)|saturday|sunday))',
  ],
  [
    'world',
    '(?:full |whole |entire )?world (?:view|map)|(?:show|see) (?:me )?the (?:whole |entire )?(?:world|globe|earth)|(?:全|整个)?世界地图|(?:看|显示)(?:整个|全)?(?:世界|地球)|全球视图',
  ],
  ['timeq', '(?:当地|本地)?时间(?:是多少|是几点|几点)?(?=$|[?？。,，])'],
  [
    'outing',
    '(?:good|ok|okay|fine|nice|suitable|safe|great|right|perfect|decent|bad) for (?:a |an |some )?[a-z]+ing(?= |$)',
  ],
  [
    'reach',
    'where(?: all)? (?:can|could|would|will) (?:i|we|you) (?:be|end up|make it to)(?= (?:in|within|with|after)\\b)',
  ],
  [
    'clear',
    '(?:get|take|clear|wipe|move|pull) (?:everything|it all|all (?:of )?(?:it|this|that|the \\w+)) (?:off|from|out of)(?: (?:the|my|this) (?:map|screen))?',
  ],
  ['open', '(?:夜里|晚上|半夜|深夜|凌晨|现在|这会儿|这个点)?还(?:在)?(?:开|营业)(?:着)?(?:门)?(?:的|吗|么|没)'],
  ['where', '(?:标|标记|标注|钉)(?:到|在)(?:地图|图)上'],
  ['nongeo', '(?:有)?(?:多少|几|哪些)(?:个)?(?:国家|省份?|民族|大洲|海洋|行星)(?=$|[?？吗呢])'],
  ['alternatives', '(?:\\d|two|three|several|some) (?:different |possible )?(?:routes|ways)(?= |$)'],
  ['zoomin', 'zoom (?:right|all the way|way|fully|much|further|closer|far) in'],
  ['zoomout', 'zoom (?:right|all the way|way|fully|much|further|far) out'],
  ['trip', 'day out|days out'],
  ['timeq', '(?:早|晚|快|慢)(?:几|多少)(?:个)?(?:小时|钟头)'],
  ['open', 'open(?= [a-z]+(?:s|ies)(?: |$))'],
  [
    'need:playground',
    'where (?:can|could|should) (?:the |my |our )?(?:kids|children|toddlers?|little ones) (?:play|run around)',
  ],
  [
    'need:attraction',
    'what (?:can|could|should|shall|might|do|would) (?:i|we|you|one|people|tourists) (?:do|see|visit|check out)(?! (?:if|when|about|for|with|after|to))',
  ],
  [
    'whereask',
    'where (?:can|could|do|should|might|would) (?:the |my |our )?(?:i|we|you|one|they|kids|children|people|tourists|dogs?|someone)',
  ],
  ['need:florist', '(?:sell(?:ing|s)?|buy(?:ing)?|get|pick up) (?:some |fresh |nice )*(?:flowers|roses)'],
  ['need:books', '(?:sell(?:ing|s)?|buy(?:ing)?) (?:some |used |second[- ]hand |english )*books'],
  [
    'need:clothes',
    '(?:sell(?:ing|s)?|buy(?:ing)?) (?:some |used |vintage |second[- ]hand )*(?:clothes|clothing|jackets|dresses)',
  ],
  ['need:locksmith', '(?:把)?钥匙(?:被)?(?:锁|落|忘|丢|掉)(?:在)?(?:家|屋|车|房间|办公室)?(?:里|里面)?(?:了)?'],
  [
    'where',
    '(?:mark|pin|flag|plot|tag|highlight)(?= .{2,40} on (?:the|my|this) map)|(?:drop|put|place|stick) a (?:pin|marker|flag) (?:on|at|in)',
  ],
  [
    'trip',
    'plan (?:my|our|a|the|an?) (?:perfect |full |whole )?(?:day|weekend|week|saturday|sunday|monday|tuesday|wednesday|thursday|friday|morning|afternoon|evening|visit|stay|time)',
  ],
  ['locateview', '在(?:地图|图)上(?:长|是|看起来)?(?:什么|啥)(?:样|样子)(?:的)?'],
  [
    'whoareyou',
    '你(?:今天|平时|最近|现在)?(?:吃|睡|忙|累|困|开心|高兴|结婚|上班|下班|饿)(?:饭|觉)?(?:了)?(?:吗|么|没|没有|不)',
  ],
  [
    'nongeo',
    '还(?:剩|有)(?:下)?(?:几|多少)(?:个|只|块|元)?(?:苹果|糖|钱|本书|人|鸡|兔)?(?:了)?$|我的(?:快递|包裹|外卖|订单)|(?:快递|包裹)(?:到哪|在哪|什么时候到)',
  ],
  ['goto', '(?:take|bring|fly|move) me (?:over )?to(?= .{2,40} on (?:the|this) map)'],
  [
    'zone',
    '(?:in|inside|within) (?:there|it|that|this)(?= |$)(?! (?:hotel|place|city|town|street|part|corner|section|bit|piece|portion|map|view))',
  ],
  // English
  [
    'view',
    '(?:this|that|the visible|the current) (?:part|corner|section|bit|piece|portion|area) of the map|what(?: i)?s? (?:see|shown) on the map',
  ],
  ['where', 'point me to(?:wards)?|show me where'],
  ['reach', '(?:reachable|accessible) (?:area|zone|places|region)|area (?:reachable|accessible)'],
  ['goto', '(?:bring|take) me to(?= .{2,40} on (?:the|this) map)'],
  [
    'route',
    "(?:what(?:'s| is) the )?(?:best|quickest|fastest|easiest|shortest|cheapest|nicest) (?:way|route|path|road)(?: to (?:get|go|drive|walk|travel))?(?= (?:to|from|between)\\b)",
  ],
  [
    'route',
    'how (?:do|can|could|would|should|might) (?:i|we|you|one|someone) (?:best )?(?:get|go|travel|reach|drive|walk|cycle|bike|ride|commute|head)(?: back| over| out| home)?',
  ],
  [
    'route',
    '(?:can|could|should) (?:i|we) (?:walk|drive|bike|cycle|ride|take the (?:bus|train|metro|subway|tube))(?= (?:from|to)\\b)',
  ],
  [
    'route',
    '(?:which|what) (?:bus|train|metro|subway|tram|line|tube)(?: line)?(?: (?:do|should|can|must) (?:i|we) (?:take|catch|get|use))?(?: goes| runs)?',
  ],
  ['route', '(?:get|take|bring|drive|walk|lead|guide|show|send) me (?:the way )?(?:home )?(?=(?:to|from)\\b)'],
  [
    'howlong',
    'how long (?:does|would|will|is|do|might) (?:it|the \\w+|that)?(?: (?:take|be))?(?: (?:me|us))?(?: to (?:get|go|drive|walk|cycle|bike|travel|ride))?',
  ],
  [
    'leave',
    '(?:when|what time|how early) (?:do|should|must|shall|would|can) (?:i|we) (?:have to |need to )?(?:leave|set off|depart|go|head out|start)(?: from)?',
  ],
  ['from', "(?:i'm|im|i am|we're|we are)(?: currently| now| staying)? (?:at|in|near|by)"],
  [
    'reach',
    '(?:how far|where|what)(?: all)? (?:can|could|will|would) (?:i|we|you) (?:get|go|walk|drive|bike|cycle|ride|reach|travel)(?: to)?(?= (?:in|on|by|within|with|if)\\b)',
  ],
  [
    'weather',
    "what'?s? (?:is )?it (?:like|gonna be like)(?: out(?:side)?)?|how(?:'s| is) it (?:looking )?out(?:side)?",
  ],
  ['weather', '(?:get|be|getting) (?:soaked|wet|rained on|snowed in|drenched|sunburnt|sunburned)'],
  [
    'weather',
    '(?:will|is|does|did|would|gonna|going to) (?:it|there)(?: be)?(?: going to)? (?:rain|snow|pour|hail|freeze|clear up|warm up|cool down|stop raining|thunder)',
  ],
  [
    'outing',
    '(?:good|nice|fine|ok|okay|suitable|safe|right|perfect|great|decent|ideal|best) (?:day|time|weather|hour|moment|idea|conditions)(?: of (?:the )?day)? (?:for|to)',
  ],
  ['outing', "(?:when'?s|when is|what(?:'s| is)) the best (?:time|hour|moment)(?: of (?:the )?day)?(?: to| for)?"],
  [
    'where',
    '(?:what|which) (?:country|state|province|city|region|county|continent|part of (?:the )?\\w+)(?: is| are| does| would)?',
  ],
  [
    'where',
    'where (?:abouts )?(?:is|are|was|does|can i find|would i find|do i find|on the map is|on earth is|exactly is|in \\w+ is)',
  ],
  [
    'whatplace',
    "(?:what|which)(?:'s| is| are)? (?:this|that|the name of this|the name of that) (?:place|spot|area|location|neighbou?rhood|town|city|point)?",
  ],
  [
    'timeq',
    "(?:what(?:'s| is)? )?(?:the )?(?:current |local )?time(?: is it)?(?: right now| now| currently)?(?= (?:in|at|over in)\\b)|is it (?:day|night|morning|evening|daytime|nighttime)(?: or (?:day|night|nighttime))?",
  ],
  [
    'fit',
    '(?:show|see|fit|display|get|zoom to)(?: me)? (?:all|everything|every)(?: (?:of )?(?:the|these|those|my))?(?: (?:results|markers|pins|points|places|them|places found))?(?: (?:at once|in view|on (?:the )?(?:screen|map)|together))+',
  ],
  [
    'pace:easy',
    "(?:not|n't|nothing) (?:too|very|so|be) (?:packed|busy|rushed|hectic|tiring|crowded|strenuous|tight|full)",
  ],
  ['sort:rating', '(?:with )?(?:good|great|high|excellent|the best|top|decent) (?:ratings?|reviews?|scores?)'],
  [
    'nongeo',
    '(?:best|good|easiest|fastest) (?:way|method|time) to (?:learn|study|cook|make|lose|gain|quit|write|clean|fix|earn|save|sleep|train|get rid|get over|invest)(?: \\w+)?',
  ],
  [
    'nongeo',
    'how (?:do|can|could|would|should|to)(?: (?:i|we|you|one))? (?:learn|cook|make|fix|repair|install|reset|delete|write|code|program|lose|gain|tie|train|draw a|draw an|play|say|spell|pronounce|calculate|solve|prove|translate|clean|grow|raise|bake|sleep|stop|quit|earn|invest|implement|use|center a|debug|compile|route traffic|configure|set up)',
  ],
  [
    'nongeo',
    'what (?:day|date|year|month) is (?:it|today)|how many (?:people|calories|players|planets|bones|legs|states|countries)|capital of',
  ],
  [
    'compose',
    '(?:write|compose|draft|draw|sing|paint|tell|give|make)(?: me| us)? (?:a |an |some |the )?(?:\\w+ )?(?:poem|song|story|joke|haiku|essay|letter|email|limerick|riddle|rap|picture|cat|dog|horse|painting|portrait|speech|script|paragraph|tweet|slogan|sonnet)',
  ],
];
