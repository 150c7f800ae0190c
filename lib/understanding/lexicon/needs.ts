/** A need said instead of a kind of place → the category that serves it. Left: category id; right: phrases by "|". */
export const NEEDS: Readonly<Record<string, string>> = {
  restaurant:
    'eats|cheap eats|grub|bite|something tasty|supper|干饭|觅食|搓一顿|吃顿好的|吃一顿|好吃的地方|好吃的|吃饭的地方|吃饭|吃的|吃东西|吃点东西|吃午饭|吃晚饭|吃中饭|吃午餐|吃晚餐|饿了|肚子饿|好饿|饭店|饭馆|馆子|餐馆|餐厅|饭|聚餐|下馆子|吃啥|吃什么|something to eat|to eat|a bite to eat|grab a bite|hungry|starving|have dinner|have lunch|dinner|lunch|eat out|eat|places to eat|somewhere to eat|eateries|eatery|diner',
  cafe: '喝咖啡|喝杯咖啡|来杯咖啡|咖啡|喝下午茶|下午茶|coffee|cup of coffee|caffeine|espresso|latte',
  bar: '喝酒|小酌|喝一杯|喝两杯|酒吧|grab a drink|a drink|beer|cocktails|cocktail|pub|pubs',
  fast_food: '快餐|汉堡|burger|burgers',
  fuel: '加油|没油了|快没油|油站|加个油|refuel|fill up|gas|petrol|fuel up|get gas|out of gas|low on fuel',
  charging_station:
    '充电|充电桩|充电站|没电了|快没电|给车充电|充个电|charge my car|charge my ev|ev charger|ev chargers|ev charging|charger|chargers|charge the car|charge my electric car',
  atm: '取钱|取现|取款|提款|取点现金|取款机|提款机|withdraw cash|get cash|withdraw money|cash machine|cashpoint|get some cash|take out money|take out cash',
  bank: '存钱|办银行卡|银行|open an account',
  toilets:
    '上厕所|厕所|洗手间|卫生间|公厕|茅房|尿急|方便一下|拉肚子|憋不住|wc|restroom|restrooms|bathroom|washroom|loo|pee|toilet|toilets|use the bathroom|to pee|need a wee',
  pharmacy:
    'medicine|meds|买药|药店|药房|拿药|抓药|买点药|买感冒药|medication|buy medicine|drugstore|chemist|aspirin|painkillers|get a prescription filled',
  hospital: '看病|看医生|挂急诊|急诊|医院|受伤|emergency room|see a doctor|er nearby|doctor',
  parking:
    'can i park|do i park|should i park|could i park|can we park|i can park|leave my car|leave the car|停哪|停哪儿|车停哪|停在哪|停车的地方|停车|停个车|泊车|停车位|车位|park my car|park the car|where to park|parking spot|parking space|parking|to park|park my',
  hotel:
    '住哪里|住哪儿|住哪好|住哪|住什么|住宿推荐|住宿|住一晚|住的地方|过夜|开房|住店|订房|酒店|宾馆|place to stay|somewhere to stay|sleep|stay the night|accommodation|accommodations|lodging|spend the night|room for the night|to sleep|crash for the night',
  supermarket: '买菜|买东西|买水果|买日用品|超市|groceries|grocery|grocery shopping|buy food|buy groceries',
  convenience: '买水|买瓶水|买烟|便利店|买包烟|buy water|bottle of water|corner shop',
  gym: '健身|撸铁|workout place|work out|lift weights',
  cinema: '看电影|电影院|影院|watch a movie|see a movie|movie theater|movie theatre|see a film|catch a movie',
  hairdresser: '理发|剪头发|剪发|haircut|cut my hair|hair cut',
  post_office: '寄快递|寄信|寄包裹|邮局|mail a letter|send a package|mail a package|post a letter|send a parcel',
  police: '报警|派出所|警察局|police',
  bicycle_rental: '租自行车|共享单车点|rent a bike|bike rental|hire a bike|rent bikes',
  car_rental: '租车|rent a car|car rental|hire a car',
  mall: '逛街|商场|购物中心|go shopping|to shop',
  park: '散步的地方|遛狗的地方|公园|take a stroll|walk my dog|to walk my dog',
  playground: '遛娃的地方|小孩玩的地方|kids to play|let the kids play|kids can play',
  books: '买书|书店|buy a book|bookshop|bookstore',
  bakery: '买面包|面包店|fresh bread|bread|croissants|pastries',
  laundry: '洗衣服的地方|洗衣店|洗衣|do laundry|laundromat|wash my clothes',
  bureau_de_change: '换钱|换汇|exchange money|change money',
  library: '自习|看书的地方|图书馆|quiet place to study|to study',
  gallery: 'some art|see art|look at art|看画展|画展',
  swimming_pool: '游泳|游个泳|swim|go swimming|for a swim|swimming',
  badminton: '羽毛球|打羽毛球',
  tennis: '打网球|网球|play tennis',
  basketball: '打篮球|篮球|play basketball|shoot hoops',
  football_pitch: '踢球|踢足球|play football|play soccer',
  massage: '按摩|推拿|捏脚|足疗|get a massage',
  dentist: '看牙|牙疼|补牙|拔牙|洗牙|牙医|toothache|dentist',
  car_wash: '洗车|洗个车|wash my car',
  luggage: '寄存行李|存行李|行李寄存|store my luggage|leave my bags|luggage storage|drop my bags',
  attraction:
    '玩什么|玩啥|逛什么|有什么好玩|好玩吗|看点什么|玩的|好玩的地方|好玩的|玩的地方|景点|名胜古迹|名胜|旅游景点|景区|打卡地|things to see|things to do|sights|attractions|tourist spots|sightseeing spots|landmarks|places to visit|tourist attractions|attraction|must-see|must see',
  subway:
    '坐地铁的地方|地铁站|地铁口|subway station|metro station|tube station|subway stop|metro stop|underground station',
  bus_station: '公交站|车站|汽车站|bus stop|bus station|bus stops',
};
