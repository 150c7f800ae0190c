/**
 * The vocabulary of kinds of places: id | parent | OSM tags (any of them) | AMap typecodes | Chinese words | English words.
 * The first word of each language is its label. English words are singular. Words are looked up in lib/domain/categories.ts.
 * Source of most tags and words: the OpenStreetMap tagging schema (@openstreetmap/id-tagging-schema, ISC), tuned by hand.
 */
export const CATEGORY_TABLE = `
restaurant||amenity=restaurant|050000|餐厅,饭店,餐馆,饭馆,吃饭的地方,好吃的,美食,吃的,馆子,中餐厅,吃饭,餐饮,吃东西|restaurant,place to eat,food,somewhere to eat,diner,eatery,dining,lunch,dinner
fast_food|restaurant|amenity=fast_food|050300|快餐,快餐店,速食|fast food,takeaway,takeout,snack bar
cafe||amenity=cafe|050500|咖啡馆,咖啡,咖啡店,咖啡厅,喝咖啡,咖啡屋|cafe,café,coffee shop,coffee,coffeehouse,coffee house,espresso bar
bubble_tea|cafe|shop=bubble_tea cuisine=bubble_tea shop=tea|050600|奶茶店,奶茶,茶饮,饮品店,冷饮店|bubble tea,milk tea,boba
teahouse||amenity=teahouse cuisine=tea|050600|茶馆,茶楼,茶室,喝茶|teahouse,tea house,tea room
bar||amenity=bar amenity=pub|080304|酒吧,清吧,小酒馆,喝酒,酒馆,精酿|bar,pub,cocktail bar,beer bar,brewery,wine bar,taproom
nightclub||amenity=nightclub|080302|夜店,夜总会,迪厅,蹦迪|nightclub,night club,disco
karaoke||amenity=karaoke_box|080302|KTV,卡拉OK,唱歌,ktv|karaoke,ktv
bakery||shop=bakery|050800|面包店,面包房,烘焙店,面包,西饼屋|bakery,bread,bakeries
dessert|restaurant|shop=pastry shop=confectionery cuisine=dessert|050900|甜品店,甜品,蛋糕店,蛋糕,甜点|dessert,cake shop,pastry shop,patisserie,dessert shop,cake
ice_cream|restaurant|amenity=ice_cream shop=ice_cream|050700|冰淇淋店,冰淇淋,冰激凌,雪糕|ice cream,gelato,ice cream shop
hotpot|restaurant|cuisine=hot_pot cuisine=hotpot|050117|火锅店,火锅,串串,麻辣烫,涮肉,涮羊肉|hotpot,hot pot
barbecue|restaurant|cuisine=barbecue|050100|烧烤店,烧烤,烤肉,烤串,撸串|barbecue,bbq,barbeque,grill
noodles|restaurant|cuisine=noodle cuisine=ramen|050100|面馆,拉面,面条,拉面馆,米线,米粉,粉店|noodle,ramen,noodle shop,noodle restaurant
dumplings|restaurant|cuisine=dumpling|050100|饺子馆,饺子,包子铺,包子,小笼包|dumpling,dumpling restaurant
breakfast|restaurant|cuisine=breakfast|050300|早餐店,早餐,早点,吃早饭|breakfast,brunch
snacks|restaurant|cuisine=street_food amenity=food_court|050300|小吃,小吃店,小吃街,美食街,大排档,夜宵,美食广场|snack,street food,food court,food stall
seafood|restaurant|cuisine=seafood|050119|海鲜餐厅,海鲜,海鲜馆|seafood,seafood restaurant
vegetarian|restaurant|diet:vegetarian=yes cuisine=vegetarian|050123|素食餐厅,素食,素菜馆,素餐厅|vegetarian,vegan,vegetarian restaurant,vegan restaurant
halal|restaurant|diet:halal=yes|050121|清真餐厅,清真,清真饭店|halal,halal restaurant,halal food
sichuan_food|restaurant|cuisine=sichuan|050102|川菜馆,川菜|sichuan restaurant,sichuan food,szechuan
cantonese_food|restaurant|cuisine=cantonese|050103|粤菜馆,粤菜,早茶,茶餐厅,点心|cantonese restaurant,dim sum,cantonese food
hunan_food|restaurant|cuisine=hunan|050106|湘菜馆,湘菜|hunan restaurant,hunan food
chinese_food|restaurant|cuisine=chinese|050100|中餐馆,中餐,中国菜|chinese restaurant,chinese food
japanese_food|restaurant|cuisine=japanese cuisine=sushi|050202|日料店,日料,日本料理,日本菜,寿司,寿司店,居酒屋|japanese restaurant,sushi,japanese food,sushi bar,izakaya
korean_food|restaurant|cuisine=korean|050203|韩餐厅,韩餐,韩国料理,韩国烤肉,韩国菜|korean restaurant,korean bbq,korean food
thai_food|restaurant|cuisine=thai|050206|泰餐厅,泰餐,泰国菜|thai restaurant,thai food
vietnamese_food|restaurant|cuisine=vietnamese|050200|越南餐厅,越南菜,越南粉|vietnamese restaurant,pho,vietnamese food
indian_food|restaurant|cuisine=indian|050207|印度餐厅,印度菜,咖喱|indian restaurant,curry,indian food,curry house
western_food|restaurant|cuisine=western cuisine=steak_house|050201|西餐厅,西餐,牛排,牛排馆|western restaurant,steakhouse,steak house,steak
italian_food|restaurant|cuisine=italian|050201|意大利餐厅,意大利菜,意大利面,意面|italian restaurant,pasta,italian food,trattoria
french_food|restaurant|cuisine=french|050201|法餐厅,法餐,法国菜|french restaurant,french food,bistro,brasserie
mexican_food|restaurant|cuisine=mexican|050200|墨西哥餐厅,墨西哥菜|mexican restaurant,taco,mexican food,taqueria
pizza|restaurant|cuisine=pizza|050300|披萨店,披萨,比萨|pizza,pizzeria,pizza place
burger|restaurant|cuisine=burger|050300|汉堡店,汉堡|burger,hamburger,burger joint
fried_chicken|restaurant|cuisine=chicken|050300|炸鸡店,炸鸡|fried chicken
hotel||tourism=hotel tourism=hostel tourism=guest_house|100000|酒店,宾馆,旅馆,住宿,旅店,住的地方,饭店住宿,客栈|hotel,accommodation,lodging,inn,place to stay,somewhere to stay
hostel|hotel|tourism=hostel|100200|青年旅舍,青旅,青年旅社|hostel,youth hostel
guest_house|hotel|tourism=guest_house tourism=apartment|100200|民宿,家庭旅馆|guest house,guesthouse,bed and breakfast,b&b,homestay,vacation rental
motel|hotel|tourism=motel|100100|汽车旅馆|motel
camp_site||tourism=camp_site tourism=caravan_site|110106|露营地,营地,露营,宿营地|campsite,camping,campground,camp site
supermarket||shop=supermarket|060400|超市,大超市,生活超市,卖场,大卖场|supermarket,grocery store,grocery,hypermarket
convenience||shop=convenience|060200|便利店,小卖部,便利商店,士多|convenience store,corner shop,corner store,minimart
mall||shop=mall shop=department_store|060100|商场,购物中心,百货,商城,百货商店,逛街|mall,shopping mall,shopping centre,shopping center,department store
market||amenity=marketplace|060700|市场,菜市场,集市,夜市,菜场,农贸市场,跳蚤市场|market,marketplace,farmers market,night market,flea market,bazaar
shop||shop=yes|060000|商店,店铺,购物|shop,store,shopping
clothes|shop|shop=clothes|061100|服装店,衣服店,卖衣服,女装店|clothes shop,clothing store,boutique,clothing shop,fashion store
shoes|shop|shop=shoes|061100|鞋店|shoe shop,shoe store
books|shop|shop=books|061205|书店,书城,书屋,买书|bookstore,bookshop,book store,book shop
electronics|shop|shop=electronics shop=computer|060300|电子产品店,电器店,数码店,电脑店|electronics store,computer store,electronics shop
mobile_phone|shop|shop=mobile_phone|060306|手机店,手机维修|phone shop,mobile phone store,phone store
furniture|shop|shop=furniture|060600|家具店,家居店|furniture store,furniture shop
hardware|shop|shop=hardware shop=doityourself|060600|五金店,建材店,五金|hardware store,diy store
florist|shop|shop=florist|061204|花店,鲜花店,买花|florist,flower shop
gift|shop|shop=gift|061200|礼品店,纪念品店,礼物店,特产店|gift shop,souvenir shop,souvenir
toys|shop|shop=toys|061200|玩具店|toy shop,toy store
stationery|shop|shop=stationery|061200|文具店|stationery shop,stationery store
sports_shop|shop|shop=sports shop=outdoor|060900|体育用品店,运动用品店,户外用品店|sports shop,sporting goods,outdoor shop
cosmetics|shop|shop=cosmetics shop=perfumery|061210|化妆品店,美妆店|cosmetics shop,beauty shop
jewelry|shop|shop=jewelry|061200|珠宝店,首饰店,金店|jewelry store,jeweller,jeweler
optician|shop|shop=optician|061200|眼镜店,配眼镜|optician,glasses shop,eyewear
fruit|shop|shop=greengrocer|060700|水果店,买水果,蔬果店|fruit shop,greengrocer,fruit store
butcher|shop|shop=butcher|060700|肉店|butcher
alcohol|shop|shop=alcohol shop=wine|061213|酒行,烟酒店,酒水店|liquor store,wine shop,off-licence,bottle shop
tobacco|shop|shop=tobacco|061213|烟店,香烟店|tobacconist,tobacco shop
pet_shop|shop|shop=pet|061207|宠物店|pet shop,pet store
baby_goods|shop|shop=baby_goods|061200|母婴店|baby shop
bicycle_shop|shop|shop=bicycle|060900|自行车店,修自行车|bike shop,bicycle shop,bicycle repair
duty_free|shop|shop=duty_free|060100|免税店|duty free,duty-free shop
laundry||shop=laundry shop=dry_cleaning|071500|洗衣店,干洗店,自助洗衣|laundry,laundromat,dry cleaner,launderette
hairdresser||shop=hairdresser|071100|理发店,美发店,剪头发,发廊,理发|hairdresser,barber,hair salon,barbershop,haircut
beauty||shop=beauty|071100|美容院,美容店,美甲店,美甲|beauty salon,nail salon,beauty parlour
massage||shop=massage|071400|按摩店,按摩,足疗,推拿,足浴|massage,foot massage,massage parlour
spa||leisure=spa|071400|水疗,SPA|spa
bathhouse||amenity=public_bath|071400|澡堂,洗浴中心,浴室,洗浴,桑拿|bathhouse,public bath,sauna
hot_spring||natural=hot_spring|080505|温泉,泡温泉|hot spring,onsen,thermal bath
tattoo||shop=tattoo|071900|纹身店|tattoo parlour,tattoo studio
photo||shop=photo craft=photographer|071800|照相馆,摄影店,打印照片|photo studio,photo shop
copyshop||shop=copyshop|070000|打印店,复印店,文印店|copy shop,print shop,printing
repair||craft=electronics_repair|071900|维修店,修理店,修手机|repair shop
locksmith||shop=locksmith craft=locksmith|071900|开锁,修锁,配钥匙|locksmith
travel_agency||shop=travel_agency|070100|旅行社|travel agency,travel agent
estate_agent||office=estate_agent|071600|房产中介,中介,租房|estate agent,real estate agency
pharmacy||amenity=pharmacy shop=chemist|090601|药店,药房,买药,大药房|pharmacy,drugstore,chemist,drug store
hospital||amenity=hospital|090100|医院,看病,急诊,综合医院|hospital,emergency room,a&e,medical centre,medical center
clinic||amenity=clinic amenity=doctors|090300|诊所,门诊,卫生院,社区医院,医务室|clinic,doctor,gp,health centre,walk-in clinic,medical clinic
dentist||amenity=dentist|090202|牙科,口腔医院,牙医,看牙,口腔诊所|dentist,dental clinic
veterinary||amenity=veterinary|090700|宠物医院,兽医|vet,veterinary,veterinarian,animal hospital
nursing_home||social_facility=nursing_home|071300|养老院,敬老院|nursing home,care home
toilets||amenity=toilets|200300|厕所,洗手间,卫生间,公厕,公共厕所,上厕所,公共卫生间|toilet,restroom,washroom,bathroom,public toilet,wc,loo,lavatory
drinking_water||amenity=drinking_water|200000|饮水点,饮水机,直饮水|drinking water,water fountain,water refill
shower||amenity=shower|200000|淋浴|shower
atm||amenity=atm|160300|ATM,取款机,自动取款机,取钱,提款机,取现|atm,cash machine,cashpoint,cash point
bank||amenity=bank|160100|银行|bank
bureau_de_change||amenity=bureau_de_change|160000|货币兑换,换汇,外币兑换,换钱|currency exchange,money exchange,bureau de change
post_office||amenity=post_office|070400|邮局,邮政|post office
parcel_locker||amenity=parcel_locker|070500|快递柜,快递站,快递,菜鸟驿站|parcel locker,parcel pickup
police||amenity=police|130501|派出所,公安局,警察局,报警|police,police station
fire_station||amenity=fire_station|130500|消防站,消防队,消防局|fire station,fire department
townhall||amenity=townhall|130100|市政府,政府,区政府,政务中心|town hall,city hall
courthouse||amenity=courthouse|130502|法院|court,courthouse
embassy||office=diplomatic amenity=embassy|130200|大使馆,领事馆,使馆|embassy,consulate
community_centre||amenity=community_centre|140800|社区中心,活动中心|community centre,community center
fuel||amenity=fuel|010100|加油站,加油|gas station,petrol station,fuel station,filling station,petrol,fuel
charging_station||amenity=charging_station|011100|充电桩,充电站,电动车充电,汽车充电|charging station,ev charger,charger,ev charging station,charging point
car_wash||amenity=car_wash|010500|洗车店,洗车|car wash
car_repair||shop=car_repair|030000|修车店,修车,汽修店,4S店,汽车维修|car repair,garage,auto repair,mechanic
car_rental||amenity=car_rental|010900|租车,租车点,汽车租赁|car rental,car hire,rent a car
parking||amenity=parking|150900|停车场,停车,停车位,车库|parking,car park,parking lot,parking garage
bicycle_rental||amenity=bicycle_rental|150000|共享单车,自行车租赁,租自行车,单车|bike rental,bicycle rental,bike share,bike hire
bicycle_parking||amenity=bicycle_parking|150000|自行车停车点|bike parking,bicycle parking
subway||station=subway railway=subway_entrance|150500|地铁站,地铁,轻轨站,地铁口|subway station,metro station,subway,metro,underground station,tube station,mrt station
train_station||railway=station|150200|火车站,高铁站,动车站|train station,railway station,rail station
tram_stop||railway=tram_stop|150600|电车站,有轨电车站|tram stop
bus_stop||highway=bus_stop|150700|公交站,公交车站,公交站台,巴士站|bus stop
bus_station||amenity=bus_station|150400|汽车站,长途汽车站,客运站,长途站|bus station,coach station,bus terminal
taxi||amenity=taxi|150800|出租车站,打车点,出租车上客点|taxi rank,taxi stand
ferry_terminal||amenity=ferry_terminal|150300|码头,轮渡,渡口,客运码头|ferry terminal,ferry,pier,ferry pier,dock
airport||aeroway=aerodrome|150100|机场,飞机场|airport
cable_car||aerialway=cable_car aerialway=gondola|110000|缆车,索道|cable car,gondola,ropeway
attraction||tourism=attraction|110000|景点,旅游景点,景区,名胜,好玩的,好玩的地方,名胜古迹,值得去的地方,打卡地,玩的地方,风景区|attraction,sight,tourist attraction,landmark,place to visit,sightseeing,things to do,thing to do,tourist spot,must-see
museum||tourism=museum|140100|博物馆,纪念馆,博物院,展览馆|museum,memorial hall
gallery||tourism=gallery amenity=arts_centre|140400|美术馆,画廊,艺术馆,艺术中心,艺术区|gallery,art gallery,art museum,arts centre
science_museum|museum|museum=science|140600|科技馆,科学馆|science museum,science centre
planetarium||amenity=planetarium|140500|天文馆|planetarium,observatory
theme_park||tourism=theme_park|080501|游乐园,主题公园,游乐场,乐园|theme park,amusement park
water_park||leisure=water_park|080501|水上乐园|water park,waterpark
zoo||tourism=zoo|110102|动物园,野生动物园|zoo,safari park
aquarium||tourism=aquarium|110104|水族馆,海洋馆,海洋公园|aquarium,oceanarium
botanical_garden||garden:type=botanical|110103|植物园|botanical garden,botanic garden
garden||leisure=garden|110103|花园,园林,古典园林|garden
park||leisure=park|110101|公园,绿地,湿地公园,散步的地方|park,green space
national_park|attraction|boundary=national_park leisure=nature_reserve|110200|国家公园,自然保护区,森林公园|national park,nature reserve,forest park
playground||leisure=playground|080501|儿童乐园,儿童游乐场,游乐设施|playground,kids play area
dog_park||leisure=dog_park|110101|遛狗公园,宠物公园|dog park
viewpoint||tourism=viewpoint|110200|观景台,观景点,看日出,看夜景|viewpoint,lookout,scenic spot,observation deck,scenic viewpoint
beach||natural=beach|110208|海滩,沙滩,海边,海水浴场|beach,beaches,seaside
mountain||natural=peak|110200|山,爬山,登山,山峰,山顶|mountain,peak,hike,hiking
lake||natural=water water=lake|110200|湖,湖泊,水库|lake,reservoir
river||waterway=river|190000|河,河流,江|river
waterfall||waterway=waterfall natural=waterfall|110200|瀑布|waterfall
island||place=island place=islet|110200|岛,海岛,岛屿|island
forest||landuse=forest natural=wood|110200|森林,树林|forest,woods
cave||natural=cave_entrance|110200|山洞,溶洞|cave
hiking_trail||route=hiking highway=path|110200|步道,徒步路线,绿道|hiking trail,trail,footpath
picnic_site||tourism=picnic_site|110000|野餐地,野餐|picnic area,picnic site,picnic spot
historic||historic=monument historic=archaeological_site historic=ruins|110200|古迹,遗址,历史遗迹,文物古迹|historic site,ruins,heritage site,archaeological site
monument||historic=monument historic=memorial|110200|纪念碑,雕像,纪念塔,雕塑|monument,memorial,statue
castle||historic=castle historic=palace|110200|城堡,宫殿,皇宫|castle,palace
tower||man_made=tower|110200|塔,高塔,电视塔|tower
bridge||man_made=bridge|190000|桥,大桥|bridge
square||place=square|110105|广场,城市广场|square,plaza
street||highway=pedestrian|061000|步行街,老街,商业街,古街,特色街|pedestrian street,shopping street,old street
old_town|attraction|place=quarter|110200|古镇,古城,古村,老城区|old town,ancient town,historic centre
place_of_worship||amenity=place_of_worship|110205|宗教场所|place of worship
temple|place_of_worship|religion=buddhist religion=taoist religion=shinto|110205|寺庙,寺,庙,佛寺,道观,神社,寺院|temple,shrine,monastery,pagoda
church|place_of_worship|religion=christian|110206|教堂,天主教堂,基督教堂|church,cathedral,chapel
mosque|place_of_worship|religion=muslim|110207|清真寺|mosque
synagogue|place_of_worship|religion=jewish|110205|犹太教堂|synagogue
cemetery||landuse=cemetery amenity=grave_yard|071700|墓地,公墓,陵园|cemetery,graveyard
library||amenity=library|140500|图书馆|library
school||amenity=school|141200|学校,中学,小学,高中|school,primary school,high school
kindergarten||amenity=kindergarten|141204|幼儿园,托儿所|kindergarten,nursery,preschool,daycare
university||amenity=university|141201|大学,高校|university
college|university|amenity=college|141200|学院,大专|college
language_school||amenity=language_school|141400|语言学校,培训班,培训机构|language school
driving_school||amenity=driving_school|141400|驾校|driving school
coworking||amenity=coworking_space office=coworking|120200|共享办公,联合办公,自习室|coworking space,coworking,co-working
internet_cafe||amenity=internet_cafe|080308|网吧,网咖|internet cafe
cinema||amenity=cinema|080601|电影院,影院,看电影,影城|cinema,movie theater,movie theatre,movies
theatre||amenity=theatre|140700|剧院,剧场,大剧院,戏院,音乐厅|theatre,theater,opera house,concert hall
music_venue||amenity=music_venue|080600|演出场所,livehouse,音乐现场|music venue,live music
casino||amenity=casino|080300|赌场|casino
escape_game||leisure=escape_game|080300|密室逃脱,剧本杀|escape room
gym||leisure=fitness_centre|080111|健身房,健身,健身中心|gym,fitness centre,fitness center,fitness
swimming_pool||leisure=swimming_pool sport=swimming|080110|游泳馆,游泳池,泳池,游泳|swimming pool,pool
sports_centre||leisure=sports_centre|080101|体育馆,体育中心,运动场馆,运动中心|sports centre,sports center,sports hall
stadium||leisure=stadium|080101|体育场,球场|stadium,arena
football_pitch||sport=soccer|080102|足球场|football pitch,soccer field,football field
basketball||sport=basketball|080102|篮球场,打篮球|basketball court
tennis||sport=tennis|080102|网球场|tennis court
badminton||sport=badminton|080102|羽毛球馆,羽毛球场,打羽毛球|badminton court
golf||leisure=golf_course|080200|高尔夫球场,高尔夫|golf course
bowling||leisure=bowling_alley|080100|保龄球馆|bowling alley,bowling
ice_rink||leisure=ice_rink|080100|溜冰场,滑冰场,滑冰|ice rink,skating rink
ski||landuse=winter_sports sport=skiing|080112|滑雪场,滑雪|ski resort,skiing,ski area
climbing||sport=climbing leisure=sports_climbing|080100|攀岩馆,攀岩|climbing gym
yoga||sport=yoga|080111|瑜伽馆,瑜伽|yoga studio,yoga
marina||leisure=marina|150300|游艇码头|marina
fishing||leisure=fishing|080500|钓鱼,垂钓|fishing spot,fishing
tourist_info||tourism=information|070000|游客中心,旅游咨询,问讯处,游客服务中心|tourist information,visitor centre,tourist information centre,visitor center,information desk
luggage||amenity=luggage_locker|070000|行李寄存,寄存行李|luggage storage,left luggage,locker
wifi||internet_access=wlan|070000|免费WiFi,免费wifi|free wifi,wifi hotspot
bench||amenity=bench|200000|长椅|bench
recycling||amenity=recycling|200000|回收站,垃圾回收|recycling,recycling point
shelter||amenity=shelter|200000|避难所,避雨处|shelter
office||office=company office=yes|120201|写字楼,公司,办公楼|office,office building,company
industrial||landuse=industrial|120100|工业园,工厂,产业园|factory,industrial park
residential||landuse=residential|120300|小区,住宅区,楼盘|residential area
exhibition||amenity=exhibition_centre amenity=conference_centre|140200|会展中心,展览中心,会议中心,国际会展中心|exhibition centre,convention center,convention centre,conference centre
`;
