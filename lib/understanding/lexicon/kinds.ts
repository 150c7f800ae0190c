/**
 * Daily words for kinds of places beside those of the category table: category id → words by "|", English ones in the
 * singular. They are longer or more colloquial than the labels there.
 */
export const KINDS: Readonly<Record<string, string>> = {
  hospital:
    '妇幼保健院|保健院|三甲医院|三甲|中医院|急诊科|急诊室|儿童医院|专科医院|大医院|a and e|a & e|accident and emergency|emergency department',
  clinic:
    '社区卫生服务中心|卫生服务中心|卫生所|卫生室|中医馆|中医诊所|医馆|physician|family doctor|medical practice|walk in clinic|gp surgery',
  pharmacy: '药铺|药材店|大药店|all night pharmacy|apothecary',
  dentist: '口腔科|牙科医院|口腔门诊|orthodontist|dental practice|dental surgery|dental office',
  veterinary: '动物医院|宠物诊所|宠物看病|兽医站|animal clinic|vet clinic|emergency vet|animal doctor',
  fuel: '加气站|油站|加油的地方|service station|servo|petrol pump|gas pump|fuel stop|truck stop',
  charging_station:
    '快充站|换电站|超充站|超级充电站|充电柱|充电的地方|supercharger|ev charge point|charge point|ev charging point|ev plug',
  parking:
    '地下车库|停车楼|泊车的地方|park and ride|park & ride|parking structure|multi-storey car park|multi storey car park|parking ramp',
  car_wash: '洗车行|洗车的地方|auto wash|car wash place',
  car_repair:
    '汽修厂|汽车修理厂|修理厂|补胎店|补胎的|轮胎店|汽车保养|tire shop|tyre shop|tyre place|body shop|auto shop|auto body|car mechanic|tire place',
  bicycle_rental: '哈啰单车|美团单车|共享电单车|电单车|citi bike|bike dock|bike share station|city bike|scooter rental',
  hotel:
    '招待所|度假酒店|快捷酒店|大酒店|过夜的地方|睡觉的地方|airbnb|resort|boutique hotel|bed for the night|room for tonight|digs|hotel room',
  hostel: '背包客旅馆|背包客栈|床位|backpacker|backpackers|backpacker hostel|dorm bed|dorm',
  guest_house: '农家乐|农家院|洋房民宿|b and b|b & b|bnb|bed & breakfast|farm stay|holiday let|holiday home',
  camp_site: '房车营地|露营基地|露营的地方|rv park|caravan park|trailer park|tent site|camp ground',
  cafe: '猫咖|狗咖|书咖|手冲咖啡|精品咖啡|caff|flat white|cappuccino|coffee bar|cat cafe|coffee roaster|tea and coffee',
  bubble_tea: '柠檬茶|珍珠奶茶|果茶|奶茶铺|奶茶摊|饮料店|bubble tea shop',
  teahouse: '茶社|茶庄|喝茶的地方|tearoom|tea shop|tea place',
  bar: '啤酒屋|啤酒馆|啤酒吧|酒吧街|居酒吧|鸡尾酒吧|喝酒的地方|speakeasy|tavern|watering hole|boozer|beer garden|beer hall|gastropub|dive bar|sports bar|craft beer|craft beer place|whisky bar|rooftop bar|gin bar',
  nightclub: '迪吧|蹦迪的地方|dance club|club|nightlife|nightlife spot|place to dance|disco club',
  karaoke: '唱k|唱歌的地方|量贩式ktv|noraebang|karaoke place|karaoke box',
  bakery: '烘焙坊|面包坊|蛋糕房|面包铺|bread shop|boulangerie|bake shop',
  dessert:
    '糖水铺|糖水店|甜水铺|甜品铺|甜品屋|dessert place|sweet shop|candy store|chocolatier|chocolate shop|patisserie',
  ice_cream: '冰激淋|冰品|冰店|刨冰|gelateria|frozen yogurt|frozen yoghurt|froyo|ice cream place|ice cream van',
  hotpot: '涮锅|铜锅涮肉|羊肉火锅|牛肉火锅|重庆火锅|hotpot place|hot pot place',
  barbecue: '烧烤摊|烧烤店|烤肉店|烤串店|bbq joint|bbq place|grill house|smokehouse',
  noodles:
    '牛肉面|羊肉面|冷面|朝鲜冷面|重庆小面|小面|面食|兰州拉面|米粉店|米线店|noodle place|noodle bar|ramen place|ramen bar',
  breakfast: '豆浆油条|油条豆浆|早点铺|早餐摊|早点摊|breakfast place|breakfast spot|brunch place|brunch spot',
  snacks:
    '夜宵摊|小吃摊|路边摊|地摊小吃|food truck|food hall|food market|street food stall|snack stand|hawker centre|hawker center',
  seafood:
    '海鲜酒家|海鲜排档|海鲜大排档|海鲜酒楼|海鲜餐馆|fish restaurant|oyster bar|crab shack|seafood place|fish place|lobster shack',
  vegetarian:
    '素菜|素食馆|素斋馆|veggie restaurant|veggie place|plant-based restaurant|plant based restaurant|vegan place|vegetarian place|veggie food',
  fast_food:
    'drive thru|drive-thru|drive through|chippy|chip shop|fast food place|fast food joint|takeaway place|kebab shop',
  supermarket: '生鲜超市|生鲜店|大卖场|买菜的地方|grocer|food shop|food store|superstore|grocery shop|grocers',
  convenience: '小超市|小店铺|杂货店|小商店|bodega|off license|corner store|mini mart|newsagent|deli|kiosk',
  mall: '购物广场|奥特莱斯|商业街|商业广场|百货大楼|商业中心|outlet|outlet mall|outlet store|shopping complex|shopping arcade|shopping area|shopping street|shopping district',
  market:
    '早市|花鸟市场|古玩市场|古玩城|批发市场|海鲜市场|水产市场|茶叶市场|旧货市场|二手市场|小商品市场|大集|street market|souk|fish market|antique market|christmas market|food bazaar|covered market|market hall',
  books:
    '新华书店|旧书店|旧书摊|图书城|comic shop|comic book store|second hand bookshop|used bookstore|used book store',
  clothes:
    '童装店|男装店|女装|二手衣服店|古着店|汉服店|thrift store|thrift shop|charity shop|vintage shop|vintage store|vintage clothes|second hand shop|second-hand shop|op shop|tailor',
  shoes: '鞋子店|球鞋店|皮鞋店|sneaker shop|sneaker store|shoe place',
  electronics:
    '数码城|电脑城|电器商场|电器城|电子城|手机数码店|computer shop|electronics place|camera shop|camera store',
  mobile_phone:
    '手机专卖店|手机营业厅|移动营业厅|联通营业厅|电信营业厅|营业厅|cell phone store|cellphone store|phone repair|phone repair shop|phone repair place|phone store',
  furniture: '家具城|家居城|家具市场|家居卖场|家具卖场|furniture place|mattress store',
  hardware:
    '建材市场|建材城|装修市场|diy shop|home improvement store|ironmonger|hardware shop|diy place|builders merchant|paint shop',
  florist: '鲜花店|卖花的|花卉市场|flower stall|flower stand|flower market',
  gift: '纪念品商店|纪念品店|伴手礼店|土特产店|特产超市|card shop|souvenir stand|souvenir shop',
  toys: '玩具城|玩具反斗城|手办店|潮玩店|lego store|toy place|game shop|hobby shop',
  stationery: '文具超市|画材店|art supply|art supply store|art supplies|craft shop|craft store',
  sports_shop:
    '运动品牌店|户外店|户外装备店|渔具店|滑雪装备店|球拍店|outdoor store|ski shop|surf shop|sports store|running shop|camping store|camping shop|fishing shop|tackle shop|golf shop|bike gear shop',
  cosmetics: '化妆品专柜|护肤品店|免税化妆品|beauty store|makeup store|make-up store|perfume shop|perfume store',
  optician: '眼镜行|眼科验光|optometrist|eye doctor|eyeglass store|glasses store|optical shop',
  fruit: '果蔬店|水果摊|水果超市|fruit stand|fruit stall|fruit and veg shop|fruit market|veg shop',
  alcohol: '酒庄|酒类专卖|wine merchant|bottle-o|booze shop|beer store|winery',
  pet_shop: '宠物用品店|宠物用品|猫舍|犬舍|pet supply|pet supplies|pet supply store|pet store',
  laundry: '洗衣的地方|laundrette|launderette|coin laundry|wash house|coin wash|dry cleaning|dry cleaners',
  hairdresser: '美发沙龙|剃头的|剃头铺|发型店|理发馆|剪头的|hair place|hair dresser|barbers|hairstylist|hair stylist',
  beauty:
    '美睫店|美甲美睫|美体|皮肤管理|waxing place|waxing salon|nail bar|nail place|brow bar|lash studio|tanning salon',
  massage: '足浴店|足疗店|按摩院|盲人按摩|采耳|massage place|massage shop|thai massage|masseuse',
  bathhouse: '汗蒸馆|汗蒸|洗浴城|浴池|大众浴池|hammam|turkish bath|banya|bath house|steam room',
  hot_spring: '温泉酒店|温泉山庄|hot springs|thermal spring|thermal spa|thermal pool',
  photo: '影楼|拍照的店|写真馆|摄影工作室|photo booth|photo shop|portrait studio|photo lab',
  copyshop: '图文店|图文快印|快印店|somewhere to print|place to print|printing place|printing shop|printers',
  locksmith: '开锁的|配钥匙的|开锁公司|修锁的|key cutting|key cutter|key shop',
  atm: '自动柜员机|柜员机|银行取款机|取钱的地方|存取款机|hole in the wall|bank machine|cash dispenser',
  bank: '建行|工行|农行|中行|招行|交行|邮储|银行网点|银行支行|bank branch',
  bureau_de_change: '换外币的地方|货币兑换点|兑换点|money changer|forex|fx bureau|currency exchange office',
  post_office: '邮政局|邮政网点|邮筒|寄信的地方|mailbox|post box|postbox|letterbox',
  parcel_locker: '丰巢|丰巢柜|快递点|快递驿站|快递代收点|amazon locker|inpost locker|parcel shop|parcel point',
  police: '警局|警务站|警务室|公安|交警队|cop shop|police post|precinct',
  fire_station: '火警站|firehouse|fire hall|fire brigade',
  townhall:
    '政务服务中心|行政服务中心|行政审批局|民政局|办事大厅|政务大厅|房管局|社保局|council office|government office|civic centre|civic center',
  taxi: '出租车|打车的地方|出租车候车点|网约车上车点|cab stand|cab rank|taxi stop|taxi queue',
  subway: '地铁入口|地铁出入口|轻轨|地铁站口|subway entrance|metro entrance|metro stop|subway stop',
  train_station: '高铁车站|火车客运站|rail station|railroad station|train stop',
  airport: '飞机坪|airfield|airstrip',
  ferry_terminal: '渡轮码头|游船码头|坐船的地方|boat dock|ferry dock|ferry port',
  attraction:
    '网红打卡点|网红打卡地|网红景点|打卡点|旅游点|必去景点|必玩|must sees|must see|points of interest|point of interest|place of interest|tourist trap|tourist place|tourist sight',
  science_museum: '科学中心|科普馆|探索馆|discovery center|discovery centre|hands-on museum',
  gallery: '艺术展|艺术中心|画展馆|art space|art centre|art center|exhibition space',
  theme_park: '主题乐园|大型游乐场|过山车|funfair|fun fair|fairground|adventure park',
  zoo: '野生动物世界|萌宠乐园|wildlife park|petting zoo|animal park|wildlife sanctuary',
  aquarium: '极地馆|极地海洋世界|sea life centre|sea life center|sea life|marine park',
  botanical_garden: '花卉园|arboretum|palm house|botanic gardens|glasshouse',
  park: '郊野公园|滨河公园|城市公园|口袋公园|体育公园|public park|city park|town park|green area',
  playground:
    '室内游乐场|儿童游乐园|淘气堡|亲子乐园|soft play|soft play centre|play area|play park|kids play area|jungle gym|splash pad|trampoline park',
  dog_park: '遛狗的公园|狗狗公园|宠物乐园|off leash park|off-leash park|off-leash area|dog run|dog walking park',
  viewpoint:
    '观景平台|看风景的地方|瞭望台|scenic view|nice view|vista point|vantage point|scenic lookout|overlook|viewing platform',
  lake: '湖泊|swimming hole|pond',
  hiking_trail:
    '登山道|登山步道|徒步路线|徒步道|健身步道|nature walk|nature trail|hiking path|walking path|hike trail|walking trail|footpath',
  historic:
    '名人故居|历史遗迹|古迹遗址|古建筑群|historic building|historical site|heritage site|archaeological site|old ruins',
  castle: '古堡|fortress|fort|citadel|chateau|château',
  church: '天主堂|基督教堂|礼拜堂|basilica|minster|parish church',
  synagogue: '犹太会堂|犹太教堂',
  kindergarten: '托班|早教中心|creche|crèche|day care|daycare|preschool|nursery school|day nursery',
  school: '国际学校|私立学校|公立学校|grammar school|secondary school|elementary school|middle school',
  university: '高校|campus',
  internet_cafe: '电竞馆|电竞酒店|网咖|gaming cafe|gaming café|esports arena|lan cafe|pc bang',
  coworking: '共享办公空间|联合办公空间|co-working|co working space|shared office|coworking place|hot desk',
  cinema: 'imax|影城|movie house|multiplex|picture house|drive-in',
  theatre: '话剧院|小剧场|playhouse|opera house|comedy club',
  music_venue: 'live house|音乐现场|jazz club|live music venue|gig venue|live music',
  gym: '健身工作室|健身会所|撸铁的地方|crossfit|crossfit box|weights room|health club',
  swimming_pool:
    '游泳的地方|室内泳池|水上中心|lido|public pool|swimming bath|leisure pool|aquatic centre|aquatic center|swim centre',
  sports_centre:
    '全民健身中心|体育中心|运动馆|leisure centre|leisure center|rec center|rec centre|recreation center|sports hall|sports complex',
  golf: '高尔夫练习场|driving range|mini golf|crazy golf|golf club|putting green',
  bowling: 'bowling alley|ten-pin bowling|bowling place|bowling lanes',
  climbing:
    '抱石馆|攀岩|岩馆|bouldering gym|bouldering|climbing wall|climbing gym|climbing centre|climbing center|bouldering place|boulder hall',
  ice_rink: '滑冰馆|真冰场|skating rink|ice skating rink|ice skating',
  ski: '滑雪的地方|雪场|ski hill|ski area|ski slope',
  yoga: '普拉提|普拉提馆|pilates|pilates studio|yoga class|yoga place|yoga centre',
  marina: '帆船码头|游艇会|harbour|harbor|yacht club|boat harbour',
  luggage:
    '行李柜|寄存柜|bag storage|bag drop|luggage lockers|left luggage office|baggage storage|luggage drop|baggage room',
  drinking_water: '接水的地方|drinking fountain|water refill|water tap|tap water|water fountain',
  recycling: '废品回收|废品站|回收站|bottle bank|recycling point|recycling bin',
  baby_goods: '婴儿用品店|婴儿用品|母婴用品|孕婴店|奶粉店|baby store|baby clothes shop|nappies',
  estate_agent: '房屋中介|租房中介|realtor|letting agent|lettings agent|real estate office',
  tourist_info:
    '游客服务中心|旅游服务中心|visitor information|tourist office|tourism office|info centre|tourist information office',
};
