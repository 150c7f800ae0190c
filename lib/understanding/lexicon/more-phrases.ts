import type { TurnTag } from './tag.ts';

/**
 * More turns of speech, as phrases.ts has them: what asks about the app itself or the world at large, stops added to a
 * way, and how full a trip should be.
 */
export const MORE_PHRASES: readonly (readonly [tag: TurnTag, pattern: string])[] = [
  [
    'compose',
    '(?:make|cook|bake|bring|fix|pour) (?:me|us) (?:a |an |some )?(?:nice |good |hot |cup of )*(?:sandwich|coffee|tea|pizza|cake|burger|salad|drink|dinner|lunch|breakfast|meal|snack)(?=[.!?]?$)',
  ],
  // About the app
  [
    'meta',
    '(?:数据|信息|结果|资料|底图|答案)(?:都|到底|主要)?(?:是)?(?:从)?(?:哪|什么地方|啥地方)(?:里|儿)?(?:来|获取|找|弄|得到)(?:的)?|(?:数据|信息|天气|地图|资料|结果)(?:的)?来源(?:是|在)?',
  ],
  ['meta', '(?:准不准确?|准确吗|准吗|准确度|靠不靠谱|靠谱吗|可信吗|可靠吗|多久更新一次|更新频率)'],
  [
    'meta',
    '(?:会不会|会|有没有|是否|能不能|能)?(?:保存|记录|收集|泄露|上传|存储|偷看|记住|监听|卖掉?)(?:下)?(?:我的?|用户)?(?:的)?(?:个人)?(?:隐私|聊天|对话|数据|信息|记录|位置信息|位置|定位|历史)',
  ],
  [
    'meta',
    '(?:怎么|如何|咋|怎样|哪里|在哪)(?:样)?(?:才能|可以|能)?(?:导出|保存|分享|删除|清除|切换|换|改|关闭|打开|开启|设置|登录|注册|升级|收藏|找到)(?:成|一下|到)?(?:我的?|这个|当前|这次)?(?:的)?(?:聊天|对话|记录|会话|语言|中文|英文|账号|账户|主题|深色|夜间模式|暗色|设置|历史|字体|密码|单位|api|key|密钥)',
  ],
  [
    'meta',
    '(?:do|does|will|are|is|can) (?:you|this(?: app| site| thing)?|it|the app|the site) (?:\\w+ )?(?:stor|sav|keep|track|shar|sell|record|collect|remember|spy)(?:e|ing|s)?\\b.{0,24}(?:data|location|history|conversations?|chats?|messages?|me|info|information|privacy)',
  ],
  [
    'meta',
    'where (?:does|do|did) (?:this|the|your|that|all this|these) (?:data|information|info|weather|maps?|results?|places) (?:come|came) from|where do you get (?:your|the|this|all)',
  ],
  [
    'meta',
    'how (?:accurate|reliable|old|recent|fresh|up[- ]to[- ]date|trustworthy|often)(?: is| are| do| does) (?:this|the|your|these|that|you|it|they)(?! (?:route|way|place|hotel|restaurant))',
  ],
  [
    'meta',
    'how (?:do|can|could|would|should) i (?:change|switch|export|delete|save|share|turn (?:on|off)|log|sign|reset|update|clear|set|install|download|enable|disable)(?: \\w+){0,3} (?:language|dark mode|theme|account|chats?|conversations?|history|settings|password|units|in|out|up|app|api key|key|english|chinese)',
  ],
  [
    'meta',
    '(?:深色|夜间|暗黑|浅色|白天|护眼)模式|(?:多久|多长时间|什么时候|多常)(?:会)?(?:更新|刷新)(?:一次)?|你(?:的)?(?:背后|后面|幕后)|你(?:现在)?(?:是)?(?:用|基于)的?(?:什么|哪个|啥)',
  ],
  [
    'meta',
    '(?:dark|light|night|offline|incognito|voice) mode|(?:who|what company|which company) (?:owns|runs|made|built|is behind) (?:you|this)',
  ],
  [
    'nongeo',
    'shut (?:up|it)|stupid|idiot|dumb|useless|garbage|rubbish answer|you suck|screw you|damn you|hate you|傻瓜|傻|蠢|白痴|垃圾(?!桶|箱|站|场|回收|分类)|闭嘴|废物|没用的东西|去死|讨厌你|烦死',
  ],
  [
    'nongeo',
    '^i (?:really |do |just )?(?:like|love|hate|enjoy|adore) (?:\\w+ ?){1,3}$|^我(?:很|最|特别|超|好)?(?:喜欢|爱|讨厌|恨)[^,，。 ]{1,6}$',
  ],
  // About the world at large
  ['trivia', '(?:难不难|好学吗|好不好学|难学吗|容易学|要不要(?:去)?(?:打针|吃药|看医生|输液|住院|开刀))'],
  [
    'trivia',
    '(?:哪个|哪种|哪一个|谁)(?:比较|更|最)(?!近|快|远|方便|省|顺|短|便宜|暖|冷|热|凉|适合|合适|好玩|好吃|高分)',
  ],
  ['nongeo', '(?:起|取|想)(?:一?个)?[^,，。]{0,8}(?:公司|店|网|队|英文|宝宝|孩子|猫|狗|微信|小)名(?:字)?'],
  [
    'trivia',
    'how many (?:\\w+ ){1,2}(?:does|do|did|has|have) (?:\\w+ ){1,3}(?:have|had|own|got)?(?=[?.!]?$)|how (?:are|is|do|does|did|were|was) (?:\\w+ ){1,3}(?:formed?|made|created|born)',
  ],
  [
    'trivia',
    "(?:what|which)(?:'s| is| are| was| were)?(?: the)?(?: name of the)?(?: world'?s)?(?: \\w+)? (?:tallest|highest|longest|largest|biggest|deepest|smallest|oldest|hottest|coldest|driest|richest|poorest|most populous|most populated|most visited) (?:[a-z]+ )?(?:mountains?|peaks?|rivers?|lakes?|deserts?|country|countries|continents?|oceans?|seas?|islands?|volcano(?:es)?|waterfalls?|buildings?|skyscrapers?|city|cities|states?|animals?|trees?|bird|fish|planets?|caves?|bridges?)",
  ],
  [
    'trivia',
    '(?:最|第[一二三])(?:高|长|大|深|小|古老|冷|热|富|快|多)的?(?:的)?(?:山峰?|高峰|河流?|江|湖泊?|沙漠|国家|大洲|洲|海洋|海|岛屿?|火山|瀑布|建筑|楼|大楼|城市|动物|鸟|鱼|省份?|行星|桥|人)(?:是|叫)(?:什么|哪|谁|啥)',
  ],
  [
    'trivia',
    '(?:is|are) (?:it )?(?:\\w+ ){0,3}safe (?:to (?:take|eat|drink|mix|combine|swallow)|with|together|during|for (?:my |a |an )?(?:dogs?|cats?|baby|babies|kids?|pets?))',
  ],
  [
    'trivia',
    '(?:can|should|may) (?:i|you|we) (?:take|mix|combine|eat|drink) (?:\\w+ ){1,4}(?:with|after|before|during|while|together|if|on an)',
  ],
  [
    'trivia',
    '(?:how|why) (?:did|does|do|was|were) (?:\\w+ ){1,3}(?:get|got|given|earn|receive) (?:its|his|her|their) name|how (?:was|were|did) (?:the )?(?:\\w+ ){1,4}(?:form|formed|built|made|founded|start|begin)',
  ],
  ['trivia', '(?:能不能|能|可以)(?:和|跟|与)?[^,，。在去到]{0,6}(?:一起)(?:吃|喝|服)(?:吗|么|不)?'],
  [
    'trivia',
    'what (?:medicine|pills?|drugs?|tablets?)? ?should (?:i|we) take(?! (?:with|along|to|from|on|for (?:a|the) (?:trip|walk|hike)))(?=[.!?]?$|,)',
  ],
  ['trivia', '(?:该|要|能)?(?:吃|用)(?:什么|啥|哪种)药'],
  [
    'fluff',
    'my (?:back|head|knee|neck|shoulder|leg|arm|stomach|belly|throat) (?:hurts?|aches?|is (?:sore|killing me))',
  ],
  // Finding
  ['find', '(?:能|可以|才能|好)?(?:买|吃|喝|租|借|办)(?:得)?到(?=[一-鿿]{2})'],
  [
    'need:charging_station',
    'charge (?:up )?(?:my|the|our|an?) (?:\\w+ )?(?:car|ev|tesla|leaf|vehicle|byd|nio|polestar|ioniq|electric)',
  ],
  ['from', '(?<=^|[,，。;；\\s])人(?:现在|目前|还|就|已经)*在(?!哪|吗|不)'],
  [
    'alternatives',
    '(?:(?:any|some|an|is there an?) )?other (?:possible )?(?:ways?|routes?)(?: (?:there|to get there))?(?=[.!?]?$)',
  ],
  [
    'need:bar',
    'where (?:do|can|could|should|to) (?:\\w+ ){0,4}(?:drink|go out drinking|go for (?:a )?(?:drinks?|pint|beer))(?= |$)',
  ],
  ['need:restaurant', 'where (?:do|can|could|should|to) (?:\\w+ ){0,4}(?:eat|dine|have (?:lunch|dinner))(?= |$)'],
  ['near', '(?<=[一-鿿][^我你他她它])(?:山)?脚下的?'],
  [
    'nongeo',
    '(?:的)?(?:原因|礼仪|禁忌|信仰|语录|台词|含义|寓意|象征|由来|来历|典故|区别|差别|优缺点|利弊)(?=$|[?？。,，是有吗])',
  ],
  [
    'trivia',
    '(?:太阳|月亮|月球|火星|木星|地球)(?:离|到|距离?)|(?:离|到|距离?)(?:太阳|月亮|月球|火星|木星|地球)|how (?:far|big|old|hot) is (?:the |planet )?(?:sun|moon|mars|jupiter|venus|saturn|earth|universe)',
  ],
  [
    'trivia',
    '(?:完|后|前|时)(?:能不能|可不可以|能|可以)(?:马上|立刻|直接)?(?:洗澡|睡觉|喝水|吃饭|喝酒|运动|游泳|开车)',
  ],
  [
    'trivia',
    '(?:吃|喝)(?:什么|啥)(?:东西)?(?:最|比较|更|能)?(?:健康|营养|补|减肥|养胃|下火|好得快|长高|不胖|降压|败火|解酒|瘦)',
  ],
  ['trivia', '(?:加|放|倒|煮|蒸|煎|炖|泡)(?:多少|几)(?:水|盐|糖|油|醋|克|勺|毫升|分钟)'],
  ['trivia', '(?:走|跑|飞|用|花|打|修|建|写)了多(?:少|远|久|长)'],
  ['trivia', 'what (?:do|does|did) (?:\\w+ ){1,3}(?:eat|drink|speak|believe|celebrate|call|mean|think)(?= |[?.!]?$)'],
  [
    'trivia',
    '(?:is|are|was) \\w+(?: \\w+)? (?:in|part of|a member of) (?:the )?(?:eu|european union|nato|un|commonwealth|eurozone|schengen)',
  ],
  [
    'trivia',
    '(?:fahrenheit|celsius|miles?|km|kilomet(?:er|re)s?|feet|inches|pounds|kg|euros?|dollars?) (?:to|in|into) (?:fahrenheit|celsius|miles?|km|kilomet(?:er|re)s?|feet|inches|pounds|kg|cm|euros?|dollars?|yen|rmb)(?: formula| conversion)?(?=[?.!]?$)',
  ],
  ['nongeo', "i (?:can't|cannot|can not|couldn't|could not) (?:sleep|focus|concentrate|stop \\w+)|formula(?! 1| one)"],
  ['service', '(?:开|要|打)(?:个|张)?发票|发票|送(?:到|去)(?:我)?(?:公司|家|学校|楼下|单位|办公室|宿舍)'],
  ['nongeo', '(?:以前|曾经|从前|古代|历史上|当年)(?:是|叫|归|属|有|住|为)'],
  [
    'nongeo',
    '(?:是)?(?:谁|哪国|哪国人|哪个国家|哪家公司|[一-鿿]{1,4}人?)(?:送|捐|建造|设计|发明|发现)的(?:吗|么)?(?=$|[?？])',
  ],
  [
    'trivia',
    '(?:和|跟|与|还是)[^,，]{1,8}(?:哪个|哪所|谁)(?:更|比较)?(?:好|强|厉害|大|有名|出名|漂亮|难考)(?=$|[?？呢啊])',
  ],
  ['nongeo', '留学|移民|入籍|落户|考公|考研|公积金|社保|(?:几|多少)个时区'],
  [
    'trivia',
    '有(?:什么|哪些)(?:大|知名|出名的?|著名的?|有名的?)?(?:公司|企业|品牌|名人|方言|民族|少数民族|原住民|节日|习俗|传统|产业|球队|传说|历史)(?=$|[?？吗呢])',
  ],
  ['trivia', '(?:can|should|do|may) (?:i|you|we|they|people) drink (?:the )?(?:tap )?water|built in (?:a|one) day'],
  ['trivia', '(?:is|are) (?:it )?safe to (?:travel|visit|live|move|fly)(?= |[?.!]?$)'],
  [
    'nongeo',
    '^(?:i|we|my \\w+|our \\w+) (?:had|ate|saw|went|visited|used to|was|were|got married|moved|lived|loved|met|spent|miss|grew up|was born)(?= )[^,?]*$',
  ],
  [
    'trivia',
    '(?:怎么|咋)回事|有(?:什么|哪些)(?:特点|特色|优点|缺点|好处|坏处|风格)|name (?:\\w+ ){1,2}(?:rivers|mountains|cities|countries|capitals|islands|states|lakes)',
  ],
  ['whoareyou', '(?:兄弟|哥们|朋友|你|老铁|姐妹|小问)?最近(?:咋样|怎么样|如何|还好吗|好吗|忙不忙|忙吗)(?=$|[?？啊呀])'],
  [
    'along',
    '(?:这条|那条|该|刚才的|整条)?(?:路线|线路)(?:的)?(?:附近|旁边|两边|两侧|周边|沿线|边上|周围)的?|(?:这|那)条路(?:的)?(?:附近|旁边|两边|两侧|周边|沿线|边上|周围)的?',
  ],
  ['along', '(?:near|by|close to|beside) (?:the|this|that|my|our) route'],
  ['meta', '缓存|cookies?|浏览器|插件|闪退|卡顿|白屏|打不开|登不上|登录不了'],
  ['alternatives', '(?:another|a different|some other|any other) (?:option|way|route|choice)s?'],
  ['need:bar', '(?:watch|see|catch) (?:the |a )?(?:football|soccer|rugby|game|match|cricket|boxing|fight)'],
  ['ok', "^(?:very |so |that's |oh |ah )?nice(?: one| work| job)?(?=[.! ]*$)"],
  [
    'nongeo',
    'how (?:to|do i|can i|should i|do you) (?:treat|cure|heal|relieve|soothe|prevent|deal with|cope with|handle|clean|grow|train|raise|invest|save money|apply for|pass|stop (?:a|my|the|an)|get rid of (?!the (?:marker|route|circle|pin)))',
  ],
  ['zone', '(?:圈|框)(?:住|起来|出来)的(?:地方|区域|部分|范围)?'],
  ['exclude', '(?:别|不要|不用|甭)(?:找|推荐|给我找|给我推荐|搜)(?!了)|不考虑'],
  ['avoid:tolls', '(?:不(?:想|要|愿意?|能)?|别|避免)(?:走|上|经过)(?:要)?(?:收费|交钱|花钱)的?(?:路段?|公路|站|高速)?'],
  ['avoid:highways', '(?:不(?:想|要|愿意?|能)?|别|避免)(?:走|上)(?:高速公路|高速路|高速|快速路)'],
  [
    'trivia',
    '(?:煮|蒸|炖|煎|炒|泡|腌)[^,，的]{1,5}(?:要|需要|得)?(?:几分钟|多少分钟|多久|多长时间)|充电?(?:要|得)?多久(?:才|能)?(?:充?满)|在(?:第)?(?:哪一?|几)(?:回|章|集|页|课|关)',
  ],
  // A stop on the way
  [
    'via',
    '(?:中间|中途|途中|路上|半路)(?:再|还|想|要|帮我)*(?:加|添|插|绕|拐|停)(?:上|入|到|去)?(?:一|个|站|趟|下)*(?=[一-鿿a-z])',
  ],
  ['via', 'add(?:ing)? (?:a |another |one )?(?:quick |short )?stop(?:over)? (?:at|in|by|near)'],
  [
    'route',
    'how to (?:best )?(?:get|go|travel|reach|drive|walk|cycle|bike|ride|commute|head)(?= (?:there|to|from|back)\\b)',
  ],
  ['show', '(?:bring|put|get|turn)(?: \\w+){0,3} back(?: on(?: the map)?)?$'],
  ['from', '(?<=^|[,，。;；\\s])我?(?:现在|目前|此刻|这会儿)(?:就|正|人|还)*在(?!哪|什么|几|下|刮)'],
  ['goto', '(?:带我|咱们|我们)?(?:去)?(?:看看|看一看|瞧瞧|瞅瞅)(?=[一-鿿]{2,8}的(?:卫星)?地图)'],
  ['zoomin', '地图(?:再)?(?:放)?(?:大|近)(?:一?点|一些|些)'],
  ['zoomout', '地图(?:再)?(?:缩)?(?:小|远)(?:一?点|一些|些)'],
  ['switch', '(?:标|涂|染|描|刷)(?=[红橙黄绿青蓝紫粉灰])'],
  ['area', "(?:what(?:'s| is) )?(?:its|the) (?:total )?area(?=[?.!]?$)"],
  ['wayend', '(?:路线的?)?(?:终点|目的地)(?:那边|那里|那儿)?(?=附近|周边|旁边|周围|有|那)'],
  ['waystart', '(?:路线的?)?(?:起点|出发地|出发点)(?:那边|那里|那儿)?(?=附近|周边|旁边|周围|有|那)'],
  [
    'wayend',
    '(?<=\\b(?:near|around|at|close to|by|of|from) )(?:the |my |our )?(?:destination|end(?:ing)? point|end of the (?:route|way|walk|drive|ride))',
  ],
  [
    'waystart',
    '(?<=\\b(?:near|around|at|close to|by|of) )(?:the |my |our )?(?:start(?:ing)?(?: point)?|origin)(?=[.?!]?$)',
  ],
  ['zone', '(?:可达|步行|骑行|可到达|通勤|等时)(?:的)?(?:范围|区域|圈)(?:以?内|里面?|之内)'],
  ['trip', '环岛(?:游|(?!路|大道|公路))|环湖游|自驾游|in (?:a|one|just one|a single) day(?=[?.!]?$)'],
  [
    'trivia',
    '(?:is|are|was|were) (?:\\w+ ){1,3}(?:bigger|larger|smaller|older|taller|longer|higher|deeper|richer|poorer|safer|nicer|better|more \\w+) than',
  ],
  ['sort:rating', '[\\d.]+分(?:以上|及以上)的?'],
  [
    'need:repair',
    '修(?:一下|理|个)?(?:电脑|笔记本|平板|相机|家电|冰箱|空调|电视|洗衣机|手表|表|鞋子?|雨?伞|拉链|耳机)|(?:fix|repair) my (?:laptop|computer|tablet|camera|watch|shoes?|tv|console)|(?:laptop|computer|watch|shoe|camera|console) repairs?(?: (?:shops?|places?))?|cobblers?',
  ],
  ['compose', '教(?:教)?(?:我|你|一下)(?:怎么|如何)?(?:做|学|写|画|唱|跳|弹|用|说|煮|炒|织|下)'],
  ['phone', "(?:what(?:'s| is) |whats )?(?:the |their |its )?(?:phone )?number (?:for|of)(?= )"],
  ['pace:easy', 'relaxing'],
  // How full a trip is
  [
    'pace:easy',
    'chilled|slower|fewer (?:stops|places|things|sights|activities)|less (?:packed|busy|crowded|hectic|rushed|tiring|stressful|walking)|more (?:relaxed|relaxing|leisurely|chilled?|laid[- ]back)|take it easy|(?:not|nothing) too (?:much|rushed|hectic|tiring|strenuous)',
  ],
  [
    'pace:easy',
    '少(?:安排|排|去|逛|跑)(?:一?点|些|几个)?|(?:行程|节奏|安排)(?:再)?(?:松|轻松|宽松|慢)(?:一?点|些)?|别(?:排|安排)(?:得)?(?:太|那么)?(?:满|多|紧)|不那么(?:累|赶)',
  ],
  ['pace:full', 'more (?:stops|places|sights|things) (?:per|a|each|every) day|(?:a )?faster pace|more packed'],
  ['pace:full', '(?:再)?多(?:安排|排|逛|塞)(?:一?点|些|几个)(?:地方|景点)?'],
  ['via', '(?:中间|中途|途中|路上|顺路|顺道)(?:想|要)?(?:去|到|停|逛)(?:一趟|一下|下)'],
  ['timeq', "(?:what(?:'?s| is) )?the (?:local |current )?time(?= (?:there|here|now)(?:[?.! ]|$))"],
  ['timeq', '(?:and )?how many hours (?:ahead|behind|apart|difference|earlier|later)(?: of)?'],
  [
    'route',
    '(?:best|shortest|optimal|quickest|fastest|smartest|most efficient) order(?: to (?:visit|see|do)| of| for)?',
  ],
  ['pace:easy', '(?:a |at a )?(?:slower|gentler|calmer)(?: pace)?|less (?:packed|rushed|busy|full)'],
  // Cantonese
  ['thanks', '唔该(?:晒|你)*|多谢晒'],
  ['mode:drive', '揸车'],
  ['mode:walk', '行路'],
  ['mode:transit', '搭(?:地铁|巴士|火车|港铁)'],
  ['safety', '(?:安全|危险)(?=吗|么|不|嘛|[?？]|$)|治安(?:怎么样|如何|好吗|好不好)?'],
  ['fluff', '(?:人口)?最(?:大|多)的?(?=.{0,6}(?:城市|市(?!场|区)))'],
  ['fluff', '(?:the )?(?:\\d+ )?(?:biggest|largest|most populous)(?= (?:\\w+ )?(?:cities|towns))'],
];
