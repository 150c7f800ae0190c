/**
 * What a map cannot do — bookings, orders, reminders, messages, devices, traffic, prices — as regular expressions on
 * folded text. Such a message is refused plainly, unless it asks for a way as well.
 */
export const SERVICES: readonly string[] = [
  '(?:预订|预定|订购|抢|买|订|退|改签|帮我订)(?:到|好|了)?(?:一?(?:张|个|间|下|份)|两张|几张)?(?:[^,，。;；?？]{0,14})(?:机票|火车票|高铁票|动车票|车票|船票|门票|电影票|演唱会(?:的)?票|票)(?!.{0,3}(?:的地方|点|处|在哪))',
  '(?:订|预订|预定|约)(?:个|一个|一张)?(?:桌|位子?|座位|餐位|包间|包厢)',
  '(?:特价|便宜的?)?(?:机票|火车票|高铁票|动车票|船票|航班)(?:价格|多少钱|有没有|还有(?:吗|没有)?|查询|时刻表?|动态|信息)?',
  '(?:列车|火车|高铁|飞机|航班|地铁|公交)(?:时刻表|晚点|延误|首班|末班|几点(?:发车|起飞|停运|收车))|(?:首|末)班(?:车|地铁|公交)',
  '叫(?:个|辆|一辆|一个|台)?(?:车|出租车?|的士|网约车|滴滴|专车|代驾|救护车)(?!站|点)',
  '(?:点|叫|订|来)(?:个|份|一份|一个|单)外卖|外卖(?=$|吧|呗|[,，。])|帮我下单|下单',
  '提醒我|(?:设|定|上|调)(?:置|定)?(?:个|一个)?(?:闹钟|提醒|倒计时|计时器?)|倒计时',
  '(?:给|跟|向|帮我给|替我给)[^,，。]{1,8}(?:打(?:个)?电话|发(?:个|条|封)?(?:短信|微信|消息|邮件|信息|红包))',
  '转账|充值|充话费|(?:交|缴)(?:水|电|燃气|水电|话)费|网购|淘宝|快递到哪|物流信息|查快递',
  '(?:放|播放|播|来)(?:一?首|点|个)?(?:歌|音乐|曲子)|(?:打开|关闭|开|关|关掉)(?:一下)?(?:空调|电视|灯|手电筒|蓝牙|音响)',
  '堵车|堵不堵|(?:会|很|有点)?堵(?:吗|么|死)|路况|拥堵|限行|限号|车流量?',
  '股价|股票|股市|大盘|汇率|油价|金价|房价|彩票|开奖|理财|(?:一斤|一公斤|一张票|门票|车票|机票|房租)(?:多少钱|要多少)',
  '(?:有没有|有|还有|找|换)(?:没有)?(?:更|再)?便宜(?:一?点|些)?的?(?:吗|么|没)?(?=[?？。]?$)|(?:any|anything|something)(?: \\w+)? cheaper(?: ones?| options?)?(?=[?.!]?$)',
  '(?:能|可以|让|准|允许)(?:不能|不可以|不让)?(?:带|吃|喝|抽|拍)(?:宠物|狗|猫|东西|食物|饮料|水|烟|照)(?:.{0,4})(?:吗|么|不)',
  '(?:book|reserve|buy|purchase|order|get)(?: me| us)?(?: a| an| some| the| two| three| \\d)?(?: \\w+){0,3} (?:flights?|tickets?|airfare)',
  '(?:book|reserve)(?: me| us)?(?: a| an| the)?(?: \\w+)? (?:table|cab|taxi|uber|ride|seat|appointment)',
  'order(?: me| us)?(?: a| an| some| the)?(?: \\w+){0,2} (?:pizza|food|delivery|takeout|takeaway|groceries|lunch|dinner|breakfast|uber|taxi|cab|burger|burgers|coffee|sushi)',
  '(?:call|get|hail|request|order|send)(?: me| us)?(?: a| an) (?:cab|taxi|uber|lyft|ride|ambulance)',
  '(?:do|can|will|could) you (?:guys |also )?(?:sell|deliver|ship|rent out|stock)',
  'remind me|set (?:an? |the |my |up )?(?:\\w+ )?(?:alarm|timer|reminder|countdown)|wake me',
  '(?:call|text|message|email|phone|ring|tell) (?:my (?:mom|mum|mother|dad|father|wife|husband|boss|friend|sister|brother|girlfriend|boyfriend|landlord)|mom|mum|dad|him|her)',
  '(?:turn|switch) (?:on|off) (?:the |my )?(?:lights?|tv|ac|air conditioning|heater|heating|bluetooth|wifi|flashlight|music)|play (?:some |me |a )?(?:\\w+ )?(?:music|song|songs|album|video)',
  '(?:cheap |direct |available )?flights? (?:to|from|between|prices?|status|times?|schedule)|airfares?|plane tickets?|train tickets?|(?:train|bus|flight) (?:timetable|schedule|delays?)|timetable|(?:first|last) (?:train|bus|metro|tube|subway)(?! (?:station|stop))',
  "(?:how(?:'s| is| are) )?(?:the )?traffic(?: like| now| jams?| conditions?| report| update| situation| bad| heavy)+|how(?:'s| is) (?:the )?traffic|(?:any|heavy|bad|much) traffic|road closures?",
  '(?:stock|share|gas|petrol|gold|house|oil) prices?|exchange rates?|visas?(?: requirements?)?',
  '(?:can|may|am) (?:i|you|we) (?:allowed to )?(?:bring|smoke|eat|drink|take) (?!a taxi|a bus|the)(?:my |a |an )?\\w+ (?:in|on|into|inside|aboard|at)',
  '(?:photos?|pictures?|images?|videos?) of|(?:它|这里|那里|那儿)?的(?:照片|图片|视频)',
  '(?:book|reserve|buy|order) .{1,40} (?:and|&) (?:pay|confirm|purchase)|pay (?:for|with)|付款|支付|付钱|下订单',
];
