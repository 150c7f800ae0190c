/**
 * The vocabulary of kinds of places: id | parent | OSM tags (any of them) | AMap typecodes | Chinese words | English
 * words. The words are those people use besides the label (lib/i18n). English words are singular. Words are looked up
 * in lib/domain/categories.ts. Source of most tags and words: the OpenStreetMap tagging schema
 * (@openstreetmap/id-tagging-schema, ISC), tuned by hand.
 */
export const CATEGORY_TABLE = `
restaurant||amenity=restaurant|050000|饭店,餐馆,饭馆,吃饭的地方,好吃的,美食,吃的,馆子,中餐厅,吃饭,餐饮,吃东西|place to eat,food,somewhere to eat,diner,eatery,dining,lunch,dinner
fast_food|restaurant|amenity=fast_food|050300|快餐店,速食|takeaway,takeout,snack bar
cafe||amenity=cafe|050500|咖啡,咖啡店,咖啡厅,喝咖啡,咖啡屋|café,coffee shop,coffee,coffeehouse,coffee house,espresso bar
bubble_tea|cafe|shop=bubble_tea cuisine=bubble_tea shop=tea|050600|奶茶,茶饮,饮品店,冷饮店|milk tea,boba
teahouse||amenity=teahouse cuisine=tea|050600|茶楼,茶室,喝茶|tea house,tea room
bar||amenity=bar amenity=pub|080304|清吧,小酒馆,喝酒,酒馆,精酿|pub,cocktail bar,beer bar,brewery,wine bar,taproom
nightclub||amenity=nightclub|080302|夜总会,迪厅,蹦迪|night club,disco
karaoke||amenity=karaoke_box|080302|卡拉OK,唱歌,ktv|ktv
bakery||shop=bakery|050800|面包房,烘焙店,面包,西饼屋|bread,bakeries
dessert|restaurant|shop=pastry shop=confectionery cuisine=dessert|050900|甜品,蛋糕店,蛋糕,甜点|cake shop,pastry shop,patisserie,dessert shop,cake
ice_cream|restaurant|amenity=ice_cream shop=ice_cream|050700|冰淇淋,冰激凌,雪糕|gelato,ice cream shop
hotpot|restaurant|cuisine=hot_pot cuisine=hotpot|050117|火锅,串串,麻辣烫,涮肉,涮羊肉|hot pot
barbecue|restaurant|cuisine=barbecue|050100|烧烤,烤肉,烤串,撸串|bbq,barbeque,grill
noodles|restaurant|cuisine=noodle cuisine=ramen|050100|拉面,面条,拉面馆,米线,米粉,粉店|ramen,noodle shop,noodle restaurant
dumplings|restaurant|cuisine=dumpling|050100|饺子,包子铺,包子,小笼包|dumpling restaurant
breakfast|restaurant|cuisine=breakfast|050300|早餐,早点,吃早饭|brunch
snacks|restaurant|cuisine=street_food amenity=food_court|050300|小吃店,小吃街,美食街,大排档,夜宵,美食广场|street food,food court,food stall
seafood|restaurant|cuisine=seafood|050119|海鲜,海鲜馆|seafood restaurant
vegetarian|restaurant|diet:vegetarian=yes cuisine=vegetarian|050123|素食,素菜馆,素餐厅|vegan,vegetarian restaurant,vegan restaurant
halal|restaurant|diet:halal=yes|050121|清真,清真饭店|halal restaurant,halal food
sichuan_food|restaurant|cuisine=sichuan|050102|川菜|sichuan food,szechuan
cantonese_food|restaurant|cuisine=cantonese|050103|粤菜,早茶,茶餐厅,点心|dim sum,cantonese food
hunan_food|restaurant|cuisine=hunan|050106|湘菜|hunan food
chinese_food|restaurant|cuisine=chinese|050100|中餐,中国菜|chinese food
japanese_food|restaurant|cuisine=japanese cuisine=sushi|050202|日料,日本料理,日本菜,寿司,寿司店,居酒屋|sushi,japanese food,sushi bar,izakaya
korean_food|restaurant|cuisine=korean|050203|韩餐,韩国料理,韩国烤肉,韩国菜|korean bbq,korean food
thai_food|restaurant|cuisine=thai|050206|泰餐,泰国菜|thai food
vietnamese_food|restaurant|cuisine=vietnamese|050200|越南菜,越南粉|pho,vietnamese food
indian_food|restaurant|cuisine=indian|050207|印度菜,咖喱|curry,indian food,curry house
western_food|restaurant|cuisine=western cuisine=steak_house|050201|西餐,牛排,牛排馆|steakhouse,steak house,steak
italian_food|restaurant|cuisine=italian|050201|意大利菜,意大利面,意面|pasta,italian food,trattoria
french_food|restaurant|cuisine=french|050201|法餐,法国菜|french food,bistro,brasserie
mexican_food|restaurant|cuisine=mexican|050200|墨西哥菜|taco,mexican food,taqueria
pizza|restaurant|cuisine=pizza|050300|披萨,比萨|pizzeria,pizza place
burger|restaurant|cuisine=burger|050300|汉堡|hamburger,burger joint
fried_chicken|restaurant|cuisine=chicken|050300|炸鸡|
hotel||tourism=hotel tourism=hostel tourism=guest_house|100000|宾馆,旅馆,住宿,旅店,住的地方,饭店住宿,客栈|accommodation,lodging,inn,place to stay,somewhere to stay
hostel|hotel|tourism=hostel|100200|青旅,青年旅社|youth hostel
guest_house|hotel|tourism=guest_house tourism=apartment|100200|家庭旅馆|guesthouse,bed and breakfast,b&b,homestay,vacation rental
motel|hotel|tourism=motel|100100||
camp_site||tourism=camp_site tourism=caravan_site|110106|营地,露营,宿营地|camping,campground,camp site
supermarket||shop=supermarket|060400|大超市,生活超市,卖场,大卖场|grocery store,grocery,hypermarket
convenience||shop=convenience|060200|小卖部,便利商店,士多|corner shop,corner store,minimart
mall||shop=mall shop=department_store|060100|购物中心,百货,商城,百货商店,逛街|shopping mall,shopping centre,shopping center,department store
market||amenity=marketplace|060700|菜市场,集市,夜市,菜场,农贸市场,跳蚤市场|marketplace,farmers market,night market,flea market,bazaar
shop||shop=yes|060000|店铺,购物|store,shopping
clothes|shop|shop=clothes|061100|衣服店,卖衣服,女装店|clothing store,boutique,clothing shop,fashion store
shoes|shop|shop=shoes|061100||shoe store
books|shop|shop=books|061205|书城,书屋,买书|bookshop,book store,book shop
electronics|shop|shop=electronics shop=computer|060300|电器店,数码店,电脑店|computer store,electronics shop
mobile_phone|shop|shop=mobile_phone|060306|手机维修|mobile phone store,phone store
furniture|shop|shop=furniture|060600|家居店|furniture shop
hardware|shop|shop=hardware shop=doityourself|060600|建材店,五金|diy store
florist|shop|shop=florist|061204|鲜花店,买花|flower shop
gift|shop|shop=gift|061200|纪念品店,礼物店,特产店|souvenir shop,souvenir
toys|shop|shop=toys|061200||toy store
stationery|shop|shop=stationery|061200||stationery store
sports_shop|shop|shop=sports shop=outdoor|060900|运动用品店,户外用品店|sporting goods,outdoor shop
cosmetics|shop|shop=cosmetics shop=perfumery|061210|美妆店|beauty shop
jewelry|shop|shop=jewelry|061200|首饰店,金店|jeweller,jeweler
optician|shop|shop=optician|061200|配眼镜|glasses shop,eyewear
fruit|shop|shop=greengrocer|060700|买水果,蔬果店|greengrocer,fruit store
butcher|shop|shop=butcher|060700||
alcohol|shop|shop=alcohol shop=wine|061213|烟酒店,酒水店|wine shop,off-licence,bottle shop
tobacco|shop|shop=tobacco|061213|香烟店|tobacco shop
pet_shop|shop|shop=pet|061207||pet store
baby_goods|shop|shop=baby_goods|061200||
bicycle_shop|shop|shop=bicycle|060900|修自行车|bicycle shop,bicycle repair
duty_free|shop|shop=duty_free|060100||duty-free shop
laundry||shop=laundry shop=dry_cleaning|071500|干洗店,自助洗衣|laundromat,dry cleaner,launderette
hairdresser||shop=hairdresser|071100|美发店,剪头发,发廊,理发|barber,hair salon,barbershop,haircut
beauty||shop=beauty|071100|美容店,美甲店,美甲|nail salon,beauty parlour
massage||shop=massage|071400|按摩,足疗,推拿,足浴|foot massage,massage parlour
spa||leisure=spa|071400|SPA|
bathhouse||amenity=public_bath|071400|洗浴中心,浴室,洗浴,桑拿|public bath,sauna
hot_spring||natural=hot_spring|080505|泡温泉|onsen,thermal bath
tattoo||shop=tattoo|071900||tattoo studio
photo||shop=photo craft=photographer|071800|摄影店,打印照片|photo shop
copyshop||shop=copyshop|070000|复印店,文印店|print shop,printing
repair||craft=electronics_repair|071900|修理店,修手机|
locksmith||shop=locksmith craft=locksmith|071900|修锁,配钥匙|
travel_agency||shop=travel_agency|070100||travel agent
estate_agent||office=estate_agent|071600|中介,租房|real estate agency
pharmacy||amenity=pharmacy shop=chemist|090601|药房,买药,大药房|drugstore,chemist,drug store
hospital||amenity=hospital|090100|看病,急诊,综合医院|emergency room,a&e,medical centre,medical center
clinic||amenity=clinic amenity=doctors|090300|门诊,卫生院,社区医院,医务室|doctor,gp,health centre,walk-in clinic,medical clinic
dentist||amenity=dentist|090202|口腔医院,牙医,看牙,口腔诊所|dental clinic
veterinary||amenity=veterinary|090700|兽医|veterinary,veterinarian,animal hospital
nursing_home||social_facility=nursing_home|071300|敬老院|care home
toilets||amenity=toilets|200300|洗手间,卫生间,公厕,公共厕所,上厕所,公共卫生间|restroom,washroom,bathroom,public toilet,wc,loo,lavatory
drinking_water||amenity=drinking_water|200000|饮水机,直饮水|water fountain,water refill
shower||amenity=shower|200000||
atm||amenity=atm|160300|取款机,自动取款机,取钱,提款机,取现|cash machine,cashpoint,cash point
bank||amenity=bank|160100||
bureau_de_change||amenity=bureau_de_change|160000|换汇,外币兑换,换钱|money exchange,bureau de change
post_office||amenity=post_office|070400|邮政|
parcel_locker||amenity=parcel_locker|070500|快递站,快递,菜鸟驿站|parcel pickup
police||amenity=police|130501|公安局,警察局,报警|police station
fire_station||amenity=fire_station|130500|消防队,消防局|fire department
townhall||amenity=townhall|130100|政府,区政府,政务中心|city hall
courthouse||amenity=courthouse|130502||courthouse
embassy||office=diplomatic amenity=embassy|130200|领事馆,使馆|consulate
community_centre||amenity=community_centre|140800|活动中心|community center
fuel||amenity=fuel|010100|加油|petrol station,fuel station,filling station,petrol,fuel
charging_station||amenity=charging_station|011100|充电站,电动车充电,汽车充电|ev charger,charger,ev charging station,charging point
car_wash||amenity=car_wash|010500|洗车|
car_repair||shop=car_repair|030000|修车,汽修店,4S店,汽车维修|garage,auto repair,mechanic
car_rental||amenity=car_rental|010900|租车点,汽车租赁|car hire,rent a car
parking||amenity=parking|150900|停车,停车位,车库|car park,parking lot,parking garage
bicycle_rental||amenity=bicycle_rental|150000|自行车租赁,租自行车,单车|bicycle rental,bike share,bike hire
bicycle_parking||amenity=bicycle_parking|150000||bicycle parking
subway||station=subway railway=subway_entrance|150500|地铁,轻轨站,地铁口|metro station,subway,metro,underground station,tube station,mrt station
train_station||railway=station|150200|高铁站,动车站|railway station,rail station
tram_stop||railway=tram_stop|150600|有轨电车站|
bus_stop||highway=bus_stop|150700|公交车站,公交站台,巴士站|
bus_station||amenity=bus_station|150400|长途汽车站,客运站,长途站|coach station,bus terminal
taxi||amenity=taxi|150800|打车点,出租车上客点|taxi stand
ferry_terminal||amenity=ferry_terminal|150300|轮渡,渡口,客运码头|ferry,pier,ferry pier,dock
airport||aeroway=aerodrome|150100|飞机场|
cable_car||aerialway=cable_car aerialway=gondola|110000|索道|gondola,ropeway
attraction||tourism=attraction|110000|旅游景点,景区,名胜,好玩的,好玩的地方,名胜古迹,值得去的地方,打卡地,玩的地方,风景区|sight,tourist attraction,landmark,place to visit,sightseeing,things to do,thing to do,tourist spot,must-see
museum||tourism=museum|140100|纪念馆,博物院,展览馆|memorial hall
gallery||tourism=gallery amenity=arts_centre|140400|画廊,艺术馆,艺术中心,艺术区|art gallery,art museum,arts centre
science_museum|museum|museum=science|140600|科学馆|science centre
planetarium||amenity=planetarium|140500||observatory
theme_park||tourism=theme_park|080501|主题公园,游乐场,乐园|amusement park
water_park||leisure=water_park|080501||waterpark
zoo||tourism=zoo|110102|野生动物园|safari park
aquarium||tourism=aquarium|110104|海洋馆,海洋公园|oceanarium
botanical_garden||garden:type=botanical|110103||botanic garden
garden||leisure=garden|110103|园林,古典园林|
park||leisure=park|110101|绿地,湿地公园,散步的地方|green space
national_park|attraction|boundary=national_park leisure=nature_reserve|110200|自然保护区,森林公园|nature reserve,forest park
playground||leisure=playground|080501|儿童游乐场,游乐设施|kids play area
dog_park||leisure=dog_park|110101|宠物公园|
viewpoint||tourism=viewpoint|110200|观景点,看日出,看夜景|lookout,scenic spot,observation deck,scenic viewpoint
beach||natural=beach|110208|沙滩,海边,海水浴场|beaches,seaside
mountain||natural=peak|110200|爬山,登山,山峰,山顶|peak,hike,hiking
lake||natural=water water=lake|110200|湖泊,水库|reservoir
river||waterway=river|190000|河流,江|
waterfall||waterway=waterfall natural=waterfall|110200||
island||place=island place=islet|110200|海岛,岛屿|
forest||landuse=forest natural=wood|110200|树林|woods
cave||natural=cave_entrance|110200|溶洞|
hiking_trail||route=hiking highway=path|110200|徒步路线,绿道|trail,footpath
picnic_site||tourism=picnic_site|110000|野餐|picnic site,picnic spot
historic||historic=monument historic=archaeological_site historic=ruins|110200|遗址,历史遗迹,文物古迹|ruins,heritage site,archaeological site
monument||historic=monument historic=memorial|110200|雕像,纪念塔,雕塑|memorial,statue
castle||historic=castle historic=palace|110200|宫殿,皇宫|palace
tower||man_made=tower|110200|高塔,电视塔|
bridge||man_made=bridge|190000|大桥|
square||place=square|110105|城市广场|plaza
street||highway=pedestrian|061000|老街,商业街,古街,特色街|shopping street,old street
old_town|attraction|place=quarter|110200|古城,古村,老城区|ancient town,historic centre
place_of_worship||amenity=place_of_worship|110205||
temple|place_of_worship|religion=buddhist religion=taoist religion=shinto|110205|寺,庙,佛寺,道观,神社,寺院|shrine,monastery,pagoda
church|place_of_worship|religion=christian|110206|天主教堂,基督教堂|cathedral,chapel
mosque|place_of_worship|religion=muslim|110207||
synagogue|place_of_worship|religion=jewish|110205||
cemetery||landuse=cemetery amenity=grave_yard|071700|公墓,陵园|graveyard
library||amenity=library|140500||
school||amenity=school|141200|中学,小学,高中|primary school,high school
kindergarten||amenity=kindergarten|141204|托儿所|nursery,preschool,daycare
university||amenity=university|141201|高校|
college|university|amenity=college|141200|大专|
language_school||amenity=language_school|141400|培训班,培训机构|
driving_school||amenity=driving_school|141400||
coworking||amenity=coworking_space office=coworking|120200|联合办公,自习室|coworking,co-working
internet_cafe||amenity=internet_cafe|080308|网咖|
cinema||amenity=cinema|080601|影院,看电影,影城|movie theater,movie theatre,movies
theatre||amenity=theatre|140700|剧场,大剧院,戏院,音乐厅|theater,opera house,concert hall
music_venue||amenity=music_venue|080600|livehouse,音乐现场|live music
casino||amenity=casino|080300||
escape_game||leisure=escape_game|080300|剧本杀|
gym||leisure=fitness_centre|080111|健身,健身中心|fitness centre,fitness center,fitness
swimming_pool||leisure=swimming_pool sport=swimming|080110|游泳池,泳池,游泳|pool
sports_centre||leisure=sports_centre|080101|体育中心,运动场馆,运动中心|sports center,sports hall
stadium||leisure=stadium|080101|球场|arena
football_pitch||sport=soccer|080102||soccer field,football field
basketball||sport=basketball|080102|打篮球|
tennis||sport=tennis|080102||
badminton||sport=badminton|080102|羽毛球场,打羽毛球|
golf||leisure=golf_course|080200|高尔夫|
bowling||leisure=bowling_alley|080100||bowling
ice_rink||leisure=ice_rink|080100|滑冰场,滑冰|skating rink
ski||landuse=winter_sports sport=skiing|080112|滑雪|skiing,ski area
climbing||sport=climbing leisure=sports_climbing|080100|攀岩|
yoga||sport=yoga|080111|瑜伽|yoga
marina||leisure=marina|150300||
fishing||leisure=fishing|080500|垂钓|fishing
tourist_info||tourism=information|070000|旅游咨询,问讯处,游客服务中心|visitor centre,tourist information centre,visitor center,information desk
luggage||amenity=luggage_locker|070000|寄存行李|left luggage,locker
wifi||internet_access=wlan|070000|免费wifi|wifi hotspot
bench||amenity=bench|200000||
recycling||amenity=recycling|200000|垃圾回收|recycling point
shelter||amenity=shelter|200000|避雨处|
office||office=company office=yes|120201|公司,办公楼|office building,company
industrial||landuse=industrial|120100|工厂,产业园|industrial park
residential||landuse=residential|120300|住宅区,楼盘|
city||place=city place=town|190104||
exhibition||amenity=exhibition_centre amenity=conference_centre|140200|展览中心,会议中心,国际会展中心|convention center,convention centre,conference centre
`;
