/** Needs that vary inside, as regular expressions on folded text: category id → pattern. */
export const MORE_NEEDS: readonly (readonly [category: string, pattern: string])[] = [
  [
    'restaurant',
    '(?:整|弄|来|搞|找|买)(?:点|些|口|个)?(?:吃的|好吃的|热乎的)|填(?:饱|一下)?肚子|(?:还)?没吃(?:饭|东西)|famished|peckish|(?:a |some |good |decent )?meals?|place to eat|food options',
  ],
  [
    'florist',
    '(?:买|送|订|来)(?:一?束|一?把|点|朵|些|盆)?(?:鲜|玫瑰|康乃馨|百合)?花(?!生|椒|菜|钱|费|了|甲|茶)|(?:buy|get)(?: some| a bunch of)? flowers|bouquet|flowers for',
  ],
  [
    'gift',
    '(?:买|带|挑|选)(?:点|个|些|份|件)?(?:礼物|礼品|纪念品|伴手礼|特产|手信|土特产)|伴手礼|souvenirs?|(?:buy|get|find)(?: a| some)? (?:gifts?|presents?)',
  ],
  [
    'clothes',
    '(?:买|挑|选|逛)(?:件|点|条|身|几件)?(?:衣服|裤子|裙子|外套|羽绒服|毛衣|t恤)|(?:buy|shop for)(?: some| new)? (?:clothes|a dress|a coat|trousers)',
  ],
  ['shoes', '(?:买|挑|选)(?:一?双)?(?:运动|皮|跑)?鞋|(?:buy|new)(?: some| a pair of)? (?:shoes|sneakers|boots)'],
  [
    'electronics',
    '买(?:个|台|根|副)?(?:电脑|耳机|充电器|数据线|充电线|相机|充电宝)|(?:phone |laptop |usb )(?:charger|cable)|power ?bank|(?:buy|get)(?: a| some)? (?:headphones|charger|adapter)',
  ],
  [
    'mobile_phone',
    '(?:买|办|换)(?:张|个)?(?:手机|电话|sim)卡|(?:手机|屏幕)(?:屏)?(?:摔)?(?:坏|碎)了?|修(?:一下|个)?手机|贴(?:个)?膜|sim cards?|(?:fix|repair) my phone|phone repair',
  ],
  ['optician', '(?:配|修|换)(?:副|个)?眼镜|眼镜(?:坏|碎)了|(?:new|broken|fix my) glasses|contact lenses'],
  [
    'bureau_de_change',
    '(?:换|兑换|兑)(?:点|些|成|一下)?(?:外币|外汇|货币|美元|美金|欧元|日元|日币|港币|港元|人民币|泰铢|韩元|英镑|现钞)|(?:exchange|change)(?: some| my)? (?:money|currency|dollars|euros|pounds|yen|cash)|money changers?|currency exchange',
  ],
  [
    'car_repair',
    '修(?:一下|下|个)?(?:车|汽车|轮胎)(?!站名)|车(?:子)?(?:坏|抛锚|爆胎|熄火|趴窝|打不着火?)了?|(?:补|换)(?:个|一下)?(?:轮?胎|机油)|爆胎了?|(?:a )?flat (?:tire|tyre)|(?:car|van) (?:broke|has broken|broken) down|tow truck|oil change|(?:fix|repair|service) (?:my|the) car',
  ],
  [
    'bicycle_shop',
    '(?:修|补)(?:一下|个)?(?:自行车|单车)(?:胎)?|(?:fix|repair) my (?:bike|bicycle)|bike (?:repair|fixed|shop)',
  ],
  [
    'veterinary',
    '(?:给)?(?:狗|猫|狗狗|猫咪|宠物)(?:看病|打疫苗|看兽医|绝育)|pet (?:hospital|clinic)|vet for my (?:dog|cat)',
  ],
  [
    'hospital',
    "急救|(?:去)?(?:挂号|打针|输液|体检|产检|生孩子)|要生了|儿童医院|妇产医院|(?:children'?s|eye|maternity) hospital|urgent care",
  ],
  [
    'pharmacy',
    '(?:buy|get|need|pick up)(?: some| my| the| a)? (?:medicine|medication|meds|pills|painkillers|aspirin)|创可贴|退烧药|感冒药|止疼药|止痛药|晕车药|消毒水|体温计|band-?aids?|bandages?|cough (?:syrup|medicine)|cold medicine|ibuprofen|paracetamol|prescription',
  ],
  [
    'police',
    '报案|(?:东西|钱包|手机|包)(?:被)?(?:偷|抢|丢)了?|丢东西了?|(?:lost|stole|stolen) (?:my )?(?:wallet|phone|bag|purse)|been robbed|report a (?:theft|crime)',
  ],
  ['embassy', '(?:丢了?护照|护照丢了?)|lost my passport|consulates?'],
  [
    'post_office',
    '寄(?:个|点|封|张|些)?(?:东西|明信片|信|邮件|包裹)|(?:send|mail|post) (?:a |some )?(?:postcards?|parcels?|letters?|packages?)|(?:buy )?stamps',
  ],
  ['parcel_locker', '(?:取|拿)(?:个|一下)?快递|驿站|(?:pick up|collect) (?:a |my )?(?:parcel|package)'],
  ['atm', '(?:need|some|out of|take out|get) cash'],
  ['convenience', '买(?:点|瓶|包|些|个)?(?:矿泉水|纸|口香糖|烟|打火机)|cigarettes'],
  [
    'laundry',
    '洗(?:个|点|下)?(?:衣服|床单|被子)|干洗|dry clean(?:ing|ers?)|(?:wash|do) (?:my |some )?(?:clothes|laundry)',
  ],
  [
    'hairdresser',
    '(?:剪|理|烫|染)(?:个|一下|了)?(?:头|发|头发)|(?:get |need )?(?:a |my )?hair ?cut|trim my hair|hair done',
  ],
  ['beauty', '(?:做|美)(?:个|一下)?(?:指甲|美甲|脸)|(?:my )?nails done|manicure|pedicure|a facial'],
  ['massage', '(?:按|捏|泡)(?:个|一下)?(?:脚|背|摩)|(?:a |foot |back )massage'],
  ['bathhouse', '泡(?:个)?澡|蒸(?:个)?桑拿|搓(?:个)?澡|洗(?:个)?澡'],
  ['hot_spring', '泡(?:个)?(?:温泉|汤)'],
  [
    'park',
    '(?:晒晒?太阳|散散步|遛弯儿?|放风筝)的?地方|fresh air|green spaces?|somewhere to walk|place to (?:walk|stroll|jog)',
  ],
  [
    'playground',
    '(?:遛娃|带娃|带孩子|带小孩|孩子|小孩|小朋友|宝宝)(?:去)?(?:玩|玩耍|撒欢|放电)的?(?:地方)?|遛娃的地方|somewhere for (?:the )?kids|kids (?:can|to) play',
  ],
  [
    'library',
    '(?:看书|学习|自习|写作业)的?地方|安静的地方|(?:quiet )?(?:place|spot|somewhere)(?: quiet)? to (?:study|read)',
  ],
  [
    'coworking',
    '(?:能|可以)?办公的?地方|(?:place|spot|somewhere) to work|work (?:remotely|on my laptop)|laptop[- ]friendly',
  ],
  [
    'theatre',
    '看(?:场|个)?(?:话剧|戏|演出|音乐剧|舞剧)|听(?:场|个)?(?:音乐会|相声|戏|曲)|(?:see|watch|catch) (?:a |some )?(?:play|show|musical|opera|ballet)',
  ],
  ['karaoke', '唱(?:个|会)?[kK]|[kK]歌|唱(?:个|会)?歌的地方|sing karaoke'],
  ['nightclub', '蹦(?:个|会)?迪|go clubbing|clubbing|(?:go )?dancing'],
  [
    'viewpoint',
    '(?:看|拍)(?:个|一下)?(?:夜景|日落|日出|城市天际线|江景|全景)的?(?:地方|好地方)?|俯瞰|(?:sunset|sunrise|photo) spots?|(?:city|skyline|panoramic|best) views?',
  ],
  ['beach', '看海|赶海|玩沙子|踏浪'],
  ['camp_site', '搭(?:个)?帐篷|露营的?地方|pitch (?:a|my|our) tent'],
  [
    'luggage',
    '(?:存|寄存|放|存放)(?:个|一下|点)?(?:行李箱?|箱子|包)|(?:leave|store|drop(?: off)?|stash) (?:my |our )?(?:luggage|bags?|suitcases?)|luggage (?:lockers?|storage)',
  ],
  ['drinking_water', '(?:打|接)(?:点|个)?(?:热|开)?水|(?:refill|fill) (?:my |a )?(?:water )?bottle'],
  ['wifi', '(?:蹭|连)(?:个)?(?:网|wifi)|free (?:wifi|internet)|internet access'],
  [
    'copyshop',
    '(?:打印|复印)(?:个|点|一下|份)?(?:东西|文件|资料|材料|简历)?|(?:print|photocopy|copy) (?:a |some |my )?(?:document|documents|papers?|something|boarding pass)',
  ],
  ['photo', '(?:拍|照)(?:个|张)?(?:证件照|一寸照|护照照片)|证件照|洗照片|(?:passport|id|visa) photos?'],
  ['locksmith', '(?:钥匙(?:丢|没带|忘带?)了?|忘带?了?钥匙|锁(?:在)?(?:门)?外面?了)|(?:locked out|lost my keys)'],
  ['temple', '(?:烧|上)(?:柱|个)?香|拜(?:拜)?佛|求(?:个)?签|祈福'],
  ['car_rental', '租(?:辆|个|一辆|台)?(?:汽|小汽)?车(?!位|库)|(?:rent|hire) (?:a |us a )?(?:car|van|suv)'],
  [
    'bicycle_rental',
    '租(?:辆|个|一辆)?(?:自行车|单车|电动车)|(?:rent|hire) (?:a |some )?(?:bikes?|bicycles?|e-?bikes?|scooters?)',
  ],
  ['taxi', '(?:能)?打(?:到)?车的?地方|(?:find|catch) a (?:taxi|cab)'],
  ['market', '赶(?:个)?集|逛(?:个)?(?:夜市|早市|菜市场)'],
  ['dessert', 'something sweet|sweet tooth|吃(?:点|个)?甜(?:的|品)'],
  [
    'attraction',
    'worth (?:seeing|visiting|a visit|checking out)|(?:what|things|stuff|places|something|anything)(?: is there)? to (?:see|visit|do|check out)|(?:interesting|cool|fun|must-?visit) (?:places|spots|things|sights)|places of interest|points of interest|hidden gems|tourist traps?|值得(?:一)?(?:看|去|玩|逛|游)(?:的)?(?:地方|景点)?|(?:有意思|好玩|有趣)(?:儿)?的?(?:地方|地儿|去处)|好去处|去处|(?:逛|转|玩)(?:一)?(?:逛|转|玩)的?地方',
  ],
  [
    'baby_goods',
    '(?:买|卖)(?:点|些|罐|包)?(?:奶粉|尿不湿|纸尿裤|婴儿用品|奶瓶)|(?:baby (?:formula|food|clothes)|diapers|nappies)',
  ],
  [
    'stationery',
    '(?:买|卖)(?:点|些|个|支|本)?(?:文具|笔|本子|笔记本)|(?:buy|sell(?:ing|s)?)(?: some| a)? (?:pens?|notebooks?|stationery)',
  ],
  ['fruit', '(?:买|卖)(?:点|些|个|斤)?(?:水果|西瓜|苹果|香蕉|橘子|草莓)|(?:buy|sell(?:ing|s)?)(?: some| fresh)* fruit'],
  ['furniture', '(?:买|卖)(?:点|些|张|套)?(?:家具|沙发|床|桌子|椅子)'],
  ['toys', '(?:买|卖)(?:点|些|个)?玩具|(?:buy|sell(?:ing|s)?)(?: some| a)? toys?'],
  [
    'hardware',
    '(?:买|卖)(?:点|些|个)?(?:灯泡|螺丝|工具|水管|油漆|五金)|(?:buy|sell(?:ing|s)?)(?: some| a)? (?:tools?|paint|light bulbs?|screws)',
  ],
  [
    'alcohol',
    '(?:买|卖)(?:点|些|瓶|箱)?(?:酒|白酒|红酒|啤酒)|(?:buy|sell(?:ing|s)?)(?: some| a bottle of)? (?:wine|beer|whisky|liquor)',
  ],
  ['tobacco', '(?:买|卖)(?:包|条|点)?(?:烟|香烟)'],
  ['cosmetics', '(?:买|卖)(?:点|些|支|瓶)?(?:口红|化妆品|护肤品|香水|面膜)'],
  ['teahouse', '(?:喝|品)(?:个|会儿|杯|壶|点)?(?:功夫)?茶(?!饮)'],
  ['bakery', '(?:买|卖)(?:点|些|个)?(?:面包|吐司|蛋挞)'],
  ['dessert', '(?:买|卖|订)(?:点|些|个|块)?(?:蛋糕|甜点)'],
  [
    'attraction',
    '(?:去|上|到)?哪(?:里|儿)?(?:最|比较|更)?(?:好|适合)?(?:玩|逛|散心|遛娃|约会)(?:好|呢)?|(?:约会|周末|假期|下雨天?|雨天|晚上)(?:可以|能|适合|该)?去哪(?:里|儿)?(?:玩|逛|好)?|(?:旅游|游玩|约会|散心|打卡|度假)的?(?:好)?地方|(?:something|somewhere|anything) (?:fun|interesting|cool|nice)(?: to do)?|(?:indoor |outdoor |family |rainy day )?activities|date (?:spots?|ideas?)|where should (?:i|we) go(?: (?:out|today|tonight|this weekend))?',
  ],
  ['noodles', '(?:吃|来|整|嗦|下)(?:一?碗|点|口)(?:热)?(?:汤)?(?:面|粉|米线|拉面|米粉|河粉)(?!包)'],
  ['dumplings', '(?:吃|来)(?:一?(?:碗|盘|笼)|点|顿)?(?:饺子|馄饨|包子|小笼包)'],
  ['ice_rink', '(?:go )?ice[- ]?skating|(?:go )?skating'],
  ['bowling', 'go bowling|bowling'],
  ['ski', 'go (?:skiing|snowboarding)'],
  ['climbing', '(?:indoor |rock )climbing'],
  ['theme_park', 'roller ?coasters?|(?:坐|玩)(?:过山车|摩天轮|碰碰车)'],
  ['shop', '(?<=的|家|个|些)(?:小|商)?店(?:铺|子)?(?=$|[,，。?？吗呢有]|推荐)'],
  ['vegetarian', '(?:能|可以)?吃(?:个|点)?(?:素|斋)(?:的)?(?:餐厅|馆子|地方)?'],
];
