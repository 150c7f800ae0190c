import type { Locale } from '../geo/format.ts';

/**
 * What values of OpenStreetMap tags are called, for kinds of places that are no category: value|Chinese|English.
 * Written by scripts/data/make-kind-words.mjs. Source: names of the presets of the OpenStreetMap tagging schema (ISC).
 */
const TABLE = `abandoned|可见铁路遗迹|Visible Railway Track Remnants
access_point|水域通行点|Waterway Access Point
accountant|会计事务所|Accountant Office
adit|坑道入口|Adit
administrative|行政机关|Administrative Office
adoption_agency|领养中介|Adoption Agency
adult_gaming_centre|成人游戏厅|Adult Gaming Center
advertising_agency|广告中介|Advertising Agency
aerodrome|机场|Airport
agrarian|农业物资店|Farm Supply Shop
agricultural_engines|农机站|Agricultural Engines Mechanic
aircraft|旧飞机|Historic Aircraft
alcohol|酒水店|Liquor Store
allotment_house|农具棚|Allotment House
allotments|花园自留地|Garden Allotments
alpine_hut|高山小屋|Mountain Lodge
alternative|替代医学|Alternative Medicine
amusement_arcade|游戏厅|Amusement Arcade
animal_boarding|动物寄养机构|Animal Boarding Facility
animal_breeding|动物饲养繁育机构|Animal Breeding Facility
animal_shelter|动物收容救助所|Animal Shelter
anime|动漫/漫画店|Anime / Manga Shop
antenna|天线杆塔|Antenna
antiques|古董店|Antique Shop
apartments|公寓楼|Apartment Building
apartment|出租公寓|Guest Apartment / Condo
appliance|家用电器店|Appliance Store
apron|机场停机坪|Airport Apron
aquaculture|水产养殖|Aquaculture
aquarium|水族馆|Aquarium
archaeological_site|考古地点|Archaeological Site
architect|建筑事务所|Architect Office
arch|天然拱门|Natural Arch
arete|刃脊|Arête
arts_centre|艺术中心|Arts Center
artwork|艺术品|Artwork
art|艺术品店|Art Store
association|非营利组织办公室|Nonprofit Organization Office
atm|ATM机|ATM
attraction|旅游名胜|Tourist Attraction
audiologist|听力学家|Audiologist
baby_goods|婴儿用品店|Baby Goods Store
bag|箱包店|Bag / Luggage Store
bail_bond_agent|保释担保代理|Bail Bond Agent
bakehouse|面包房|Bakehouse
bakery|烘焙店|Bakery
baking_oven|烤炉|Baking Oven
bandstand|小舞台|Bandstand
bank|银行|Bank
bare_rock|岩石|Bare Rock
barn|谷仓|Barn
bar|酒吧|Bar
basin|水池|Basin
basket_maker|编织工匠|Basket Maker
bathing_place|亲水场地|Bathing Place
bathroom_furnishing|浴室家具店|Bathroom Furnishing Store
bay|海湾|Bay
bbq|烧烤设施|Barbecue / Grill
beach_resort|海滩度假区|Beach Resort
beach|沙滩|Beach
beacon|信标|Beacon
beauty|美容店|Beauty Shop
bed|床上用品店|Bedding / Mattress Store
beehive|蜂箱|Beehive
beekeeper|蜂场|Beekeeper
bench|长椅|Bench
beverages|饮料店|Beverage Store
bicycle_parking|自行车停车处|Bicycle Parking
bicycle_rental|自行车出租点|Bicycle Rental
bicycle_repair_station|自行车维修工具站|Bicycle Repair Tool Stand
bicycle_wash|自行车清洗|Bicycle Wash
bicycle|自行车店|Bicycle Shop
biergarten|啤酒花园|Biergarten
binoculars|双筒望远镜|Mounted Binoculars
bird_hide|观鸟点|Bird Hide
birthing_centre|分娩中心|Birthing Center
blacksmith|铁匠坊|Blacksmith
bleachers|看台|Bleachers
blood_donation|献血中心|Blood Donation Center
boat_rental|船舶租赁处|Boat Rental
boat_storage|存船处|Boat Storage
boatbuilder|造船工坊|Boat Builder
boathouse|船库|Boathouse
boatyard|船舶库|Boatyard
boat|船店|Boat Store
bookbinder|装订工坊|Bookbinder
bookmaker|书商|Bookmaker
books|书店|Bookstore
boundary_stone|界碑|Boundary Stone
boutique|精品店|Boutique
bowling_alley|保龄球馆|Bowling Alley
breakwater|防波堤|Breakwater
brewery|啤酒坊|Craft Brewery
brewing_supplies|酿酒用品店|Brewing Supply Store
bridge|桥梁范围|Bridge Area
brownfield|棕地|Brownfield
buffer_stop|挡车器|Buffer Stop
bungalow|平房|Bungalow
bunker_silo|堆料场|Bunker Silo
bunker|煤仓|Bunker
bureau_de_change|货币兑换|Currency Exchange
bus_station|公交车站 / 枢纽站|Bus Station / Terminal
butcher|肉店|Butcher
cabin|小木屋|Cabin
cafe|咖啡餐馆|Cafe
cairn|石墩/玛尼石|Cairn
camera|相机店|Camera Equipment Store
camp_pitch|宿营位|Camp Pitch
camp_site|宿营场地|Campground
canal|运河/渠|Canal
candles|蜡烛店|Candle Shop
cannabis|大麻店|Cannabis Shop
cannon|加农炮|Cannon
cape|岬/海角|Cape
car_parts|汽车零部件商店|Car Parts Store
car_pooling|拼车站|Car Pooling Station
car_rental|汽车租赁|Car Rental
car_repair|汽车修理店|Car Repair Shop
car_sharing|共享汽车站点|Car Sharing Station
car_wash|洗车|Car Wash
caravan_site|房车营地|RV Park
caravan|房车行|RV Dealership
carpenter|木匠工坊|Carpenter
carpet_hanger|地毯挂架|Carpet Hanger
carpet_layer|铺地毯工人|Carpet Layer
carpet|地毯店|Carpet Store
carport|车棚|Carport
car|汽车店|Car Dealership
casino|赌场|Casino
castle|城堡|Castle
catalogue|目录购物商店|Catalog Shop
caterer|餐饮服务|Caterer
cathedral|大型教堂|Cathedral Building
cave_entrance|洞口|Cave Entrance
cemetery|墓地|Cemetery
ceremonial_gate|礼仪性门|Ceremonial Gate
chalet|度假屋|Holiday Cottage
chapel|小型教堂|Chapel Building
charge_point|汽车充电桩|EV Charging Point
charging_station|充电站|Charging Station
charity|慈善机构|Charity Office
cheese|奶酪店|Cheese Store
chemist|药妆店|Drugstore
childcare|托儿所/保育园|Nursery / Childcare
chimney_sweeper|烟囱清扫|Chimney Sweeper
chimney|烟囱|Chimney
chocolate|巧克力店|Chocolate Store
churchyard|教堂庭院|Churchyard
church|教堂建筑|Church Building
cinema|电影院|Cinema
city_block|街区网格|City Block
city_gate|城门|City Gate
city|城市|City
civic|民用建筑|Civic Building
clarifier|污水沉淀池|Wastewater Clarifier
cleaning|家政保洁服务|Cleaning Service
clearcut|采伐迹地|Clearcut Forest
cliff|峭壁|Cliff
clinic|诊所|Clinic
clockmaker|钟表工坊|Clockmaker
clock|时钟|Clock
clothes|服装店|Clothing Store
coastline|海岸线|Coastline
coffee|咖啡商店|Coffee Store
collector|收藏品店|Collectibles Shop
college|学院|College Grounds
commercial|商务建筑|Commercial Building
common|公共用地|Common
community_centre|社区活动中心|Community Center
company|企业公司|Corporate Office
compass_rose|罗盘图|Compass Rose
compressed_air|充气站|Compressed Air
computer|电脑店|Computer Store
confectionery|糖果工坊|Candy Maker
conference_centre|会议中心|Convention Center
construction|在建建筑|Building Under Construction
consulting|咨询顾问|Consultancy Office
convenience|便利店|Convenience Store
copyshop|打印店|Copy Store
cosmetics|化妆品店|Cosmetics Store
counselling|卫生保健咨询|Counseling Center
country_store|乡村杂货店|Rural Supplies Store
courthouse|法院|Courthouse
courtyard|庭院|Courtyard
coworking_space|共享办公空间|Coworking Space
coworking|共享办公空间|Coworking Space
cowshed|牛棚|Cowshed
craft|手工艺材料店|Arts & Crafts Store
crane|起重机|Crane
crematorium|火葬场|Crematorium
crossing|铁路-步道交叉口|Railway-Path Crossing
cross|十字架|Cross
curtain|窗帘店|Curtain Store
cutline|森林伐带|Cut line
dairy|乳品店|Dairy Store
dam|水坝|Dam
dance|舞厅|Dance Hall
dancing_school|舞蹈学校|Dance School
deli|熟食店|Delicatessen
dentist|牙科医院|Dentist
department_store|百货商场|Department Store
derail|铁路脱轨器|Railway Derailer
detached|独栋住宅|Detached House
device_charging_station|充电插座|Device Charging Station
dialysis|透析中心|Dialysis Center
diplomatic|外交机构|Diplomatic Office
disc_golf_course|飞盘高尔夫场|Disc Golf Course
distillery|蒸馏工坊|Distillery
disused|废弃铁路|Disused Railway
ditch|水沟|Ditch
dive_centre|潜水中心|Dive Center
dock|干船坞/湿船坞|Wet Dock / Dry Dock
doctors|私人诊所|Doctor
dog_park|狗公园|Dog Park
dog_toilet|狗厕所|Dog Toilet
doityourself|DIY店|DIY Store
dojo|道场/武术学院|Dojo / Martial Arts Academy
doors|门业商店|Door Shop
dormitory|宿舍|Dormitory
dovecote|鸽舍|Dovecote
drain|排水道|Drain
dressing_room|更衣室|Changing Room
dressmaker|女装裁缝|Dressmaker
drinking_water|饮水处|Drinking Water
driver_training|驾驶训练场|Driver Training Grounds
driving_school|驾培机构|Driving School
dry_cleaning|干洗店|Dry Cleaner
dyke|堤|Levee
educational_institution|教育机构|Educational Institution
education|教育用地|Educational Area
electrical|电气设备店|Electrical Equipment Store
electrician|电工|Electrician
electronics_repair|电器修理|Electronics Repair Shop
electronics|电器店|Electronics Store
embankment|路堤|Embankment
embassy|大使馆|Embassy
employment_agency|就业中介|Employment Agency
energy_supplier|供电营业厅|Energy Supplier Office
engineer|工程服务|Engineering Office
entrance|入口/出口|Entrance / Exit
erotic|情趣用品店|Erotic Store
escape_game|密室逃脱|Escape Room
esoteric|神秘学商店|Esoteric Store
estate_agent|房地产中介|Real Estate Office
events_venue|宴会厅|Events Venue
exhibition_centre|展览中心|Exposition Center
fabric|布店|Fabric Store
farm_auxiliary|农场建筑|Farm Building
farmland|农田|Farmland
farmyard|农家庭院|Farmyard
farm|农舍|Farm House
fashion_accessories|饰品店|Fashion Accessories Store
fashion|服装店|Fashion Store
fast_food|快餐店|Fast Food
fell|高原荒原|Fell
ferry_terminal|轮渡码头|Ferry Terminal
financial_advisor|财务顾问|Financial Advisor
financial|金融机构|Financial Office
fire_station|消防站|Fire Station
firepit|火坑|Fire Pit
fireplace|壁炉用品店|Fireplace Store
fish_pass|鱼道|Fish Pass
fishing|钓鱼地点|Fishing Spot
fitness_centre|健身房/健身中心|Gym / Fitness Center
fitness_station|户外健身区|Outdoor Fitness Station
flagpole|旗杆|Flagpole
flare|火炬塔|Gas Flare
floorer|铺地工匠|Floorer
flooring|地板店|Flooring Supply Shop
florist|花店|Florist
flowerbed|花坛|Flowerbed
food_court|食阁|Food Court
footwear_decontamination|洗鞋点|Footwear Decontamination Station
forestry|林务管理|Forestry Office
forest|人工林|Managed Forest
fort|古营盘|Historic Fort
foundation|基金会|Foundation Office
fountain|喷泉|Fountain
frame|相框店|Framing Shop
frozen_food|冷冻食品店|Frozen Food Store
fuel_pump|油泵|Gas Pump
fuel|加油站|Gas Station
funeral_directors|殡葬用品店|Funeral Home
funeral_hall|殡仪馆|Funeral Service Hall
funicular|缆索铁路轨道|Funicular Track
furniture|家具店|Furniture Store
gallery|美术馆|Art Gallery
gambling|赌场厅|Gambling Hall
games|桌游店|Tabletop Game Store
gantry|龙门架|Gantry
garages|连排车库|Garages
garage|独立车库|Garage
garden_centre|园艺品店|Garden Center
gardener|园艺工坊|Gardener
garden|花园|Garden
gasometer|大型燃气罐|Gasometer
gas|瓶装燃气站|Bottled Gas Shop
gate|登机口|Airport Gate
general|杂货店|General Store
geoglyph|地面画作|Geoglyph
ger|蒙古包|Yurt
geyser|间歇泉|Geyser
gift|礼品店|Gift Shop
give_box|闲置物品交换屋|Free Box
glacier|冰川|Glacier
glasshouse|温室|Greenhouse
glaziery|玻璃工坊|Glaziery
gold_buyer|黄金收购|Gold buyer
golf_course|高尔夫球场|Golf Course
goods_conveyor|货物传送带|Goods Conveyor
government|政府机关|Government Office
grandstand|看台|Grandstand
graphic_design|平面设计|Graphic Design Office
grassland|草原|Grassland
grass|草坪|Grass
grave_yard|教堂墓地|Graveyard
greenfield|待开发荒地|Greenfield
greengrocer|果蔬店|Greengrocer
greenhouse_horticulture|温室园艺|Greenhouse Horticulture
greenhouse|温室|Greenhouse
grit_bin|砂箱|Grit Bin
groundskeeping|园艺设备商店|Lawn & Garden Equipment Store
groyne|挑流坝|Groin
guest_house|客栈|Guest House
guide|导游机构|Tour Guide Office
hackerspace|创客空间|Hackerspace
hairdresser_supply|美发美容用品店|Hairdresser Supply Store
hairdresser|理发店|Hairdresser
halt|乘降所|Train Station (Halt / Request)
hamlet|小村庄|Hamlet
handicraft|手工艺品工坊|Handicraft Workspace
hangar|飞机库|Hangar
harbour|港口|Harbor
hardware|五金店|Hardware Store
health_food|健康食品店|Health Food Store
hearing_aids|听觉恢复用品店|Hearing Aids Store
heath|欧石楠荒原|Heath
helipad|直升机坪|Helipad
herbalist|草药店|Herbalist
hifi|音响店|Hifi Store
hobby|（废止标签）业余爱好商店|Hobby Shop
holding_position|飞行器等待位置|Aircraft Holding Position
honey|蜂蜜制品店|Honey Store
hookah_lounge|水烟馆|Hookah Lounge
horse_riding|马术中心|Horseback Riding Center
hospice|临终关怀机构|Hospice
hospital|医院|Hospital Grounds
hostel|旅舍|Hostel
hot_spring|温泉|Hot Spring
hot_tub|温水池|Hot Tub
hotel|酒店建筑|Hotel Building
houseboat|船屋|Houseboat
household_linen|布艺店|Household Linen Shop
houseware|家居用品店|Houseware Store
house|别墅楼|House
hunting_stand|狩猎台|Hunting Stand
hunting|狩猎店|Hunting Shop
hut|茅屋|Hut
hvac|暖通工程|HVAC Workplace
ice_cream|冰淇淋店|Ice Cream Shop
ice_rink|滑冰场|Ice Rink
indoor_play|室内游乐中心|Indoor Play Center
industrial|工业建筑|Industrial Building
information|问询处|Information
insect_hotel|人工虫穴|Insect Hotel
insulation|隔热工程|Insulator
insurance|保险公司|Insurance Office
interior_decoration|室内装饰店|Interior Decoration Store
internet_cafe|网吧|Internet Cafe
island|岛屿|Island
islet|小岛|Islet
isolated_dwelling|孤立居所|Isolated Dwelling
it|IT公司|Information Technology Office
jet_bridge|登机廊桥|Jetway
jewelry|珠宝店|Jewelry Store
joiner|家具工坊|Joiner
karaoke_box|KTV|Karaoke Box
key_cutter|配匙店|Key Cutter
kindergarten|幼儿园场地|Preschool / Kindergarten Grounds
kiosk|售货亭|Kiosk
kitchen|社区厨房|Communal Kitchen
kneipp_water_cure|克奈圃水疗|Kneipp Facility
laboratory|医学实验室|Medical Laboratory
landfill|垃圾填埋区|Landfill
language_school|语言学校|Language School
laundry|洗衣店|Laundry
lavoir|公共洗衣池|Lavoir
lawyer|律师事务所|Law Office
leather|皮具店|Leather Store
letter_box|信箱|Letter Box
level_crossing|铁路道路交叉口|Railway-Road Crossing
library_dropoff|还书箱|Book Return Drop Box
library|图书馆|Library
light_rail|轻轨轨道|Light Rail Track
lighthouse|灯塔|Lighthouse
lighting|灯饰店|Lighting Store
loading_dock|装卸平台|Loading Dock
locality|地方|Locality
lock_gate|船闸闸门|Lock Gate
locksmith|锁匠铺|Locksmith
lottery|彩票店|Lottery Shop
lounger|躺椅区|Lounger
love_hotel|情侣酒店|Love Hotel
luggage_locker|行李柜|Luggage Locker
mall|购物中心|Mall
manhole|窨井|Manhole
manor|古代庄园住宅|Manor House
manufacture|工厂建筑|Industrial Production Building
marina|游艇码头|Marina
marketplace|市场|Marketplace
massage|按摩店|Massage Shop
mast|无线电杆|Mast
meadow|草甸|Meadow
medical_supply|医疗用品店|Medical Supply Store
memorial|纪念物|Memorial
metal_construction|金属加工|Metalworker
midwife|助产士|Midwife
milestone|铁路里程碑|Railway Milestone
military_surplus|军品店|Military Surplus Store
military|军事区|Military Area
milk_churn_stand|牛奶桶放置台|Milk Churn Stand
millstone|磨盘石|Millstone
mineshaft|矿井|Mineshaft
miniature_golf|迷你高尔夫|Miniature Golf
miniature|微型铁路轨道|Miniature Train Track
mobile_phone_accessories|手机配件商店|Mobile Phone Accessory Store
mobile_phone|手机店|Mobile Phone Store
model|模型店|Model Shop
monastery|修道院|Monastery Grounds
money_lender|放贷人|Money Lender
money_transfer|货币交换处|Money Transfer Station
monitoring_station|监测站|Monitoring Station
monorail|单轨电车轨道|Monorail Track
monument|纪念堂|Monument
mortuary|停尸房|Morgue
mosque|清真寺建筑|Mosque Building
motel|汽车旅馆|Motel
motorcycle_parking|摩托车停车场|Motorcycle Parking
motorcycle_rental|摩托车租赁处|Motorcycle Rental
motorcycle_repair|摩托车修理店|Motorcycle Repair Shop
motorcycle|摩托车店|Motorcycle Dealership
moving_company|搬家公司|Moving Company Office
mud|淤泥|Mud
museum|博物馆|Museum
music_school|音乐学校|Music School
musical_instrument|乐器店|Musical Instrument Store
music|音乐店|Music Store
narrow_gauge|窄轨铁路轨道|Narrow Gauge Track
nature_reserve|自然保护区|Nature Reserve
neighbourhood|街坊社区|Neighborhood
newsagent|报刊店|Newsstand
newspaper|报社|Newspaper Office
ngo|非政府组织|NGO Office
nightclub|夜总会|Nightclub
notary|公证处|Notary Office
nursing_home|疗养院|Nursing Home
nutrition_supplements|保健品店|Nutrition Supplements Store
nuts|干杂店|Nuts Shop
obelisk|方尖碑|Obelisk
observatory|天文台|Observatory
occupational_therapist|作业治疗师|Occupational Therapist
office|办公建筑|Office Building
optician|眼镜店|Optician
optometrist|验光师|Optometrist
orchard|园地|Orchard
outbuilding|附属建筑|Outbuilding
outdoor_seating|室外座椅区|Outdoor Seating Area
outdoor|户外用品店|Outdoors Store
outpost|线上订货自提点|Online Retailer Outpost
painter|油漆工程|Painter
paint|涂料店|Paint Store
parcel_locker|快递柜|Parcel Locker
parking_entrance|车库入口 / 出口|Parking Garage Entrance / Exit
parking_position|停机位|Aircraft Parking Position
parking_space|停车位|Parking Space
park|公园|Park
parquet_layer|木地板工|Parquet Layer
party|节庆用品店|Party Supply Store
pasta|生面食店|Pasta Store
pastry|甜品店|Pastry Shop
pavilion|运动场馆|Pavilion Building
pawnbroker|当铺|Pawnshop
payment_centre|收银台|Payment Center
payment_terminal|支付终端|Payment Terminal
peak|山峰|Peak
peninsula|半岛|Peninsula
perfumery|香水店|Perfume Store
pet_grooming|宠物美容|Pet Groomer
petroleum_well|油井|Oil Well
pet|宠物店|Pet Store
pharmacy|药房|Pharmacy Counter
photo_booth|自助照相机|Photo Booth
photographer|摄影师|Photographer
photographic_laboratory|冲印店|Photographic Laboratory
photo|照相馆|Photography Store
physician|医生办公室|Physician
physiotherapist|物理治疗师|Physical Therapist
picnic_site|野餐地|Picnic Site
picnic_table|野餐桌|Picnic Table
piercing|身体穿孔店|Piercing Studio
pier|栈桥|Pier
pillory|古拷刑架|Historic Pillory
pipeline|管道|Pipeline
pitch|运动场地|Sport Pitch
place_of_worship|礼拜场所|Place of Worship
planetarium|天文馆|Planetarium
plant_nursery|苗圃|Plant Nursery
planter|花盆|Planter
plasterer|粉刷工程|Plasterer
platform|火车站台|Train Platform
playground|儿童游乐场|Playground
plot|园圃|Plot
plumber|管路工坊|Plumber
podiatrist|足疗师|Podiatrist
police|警察局|Police
political_party|政党办公室|Political Party Office
polling_station|常设投票站|Permanent Polling Place
post_box|邮件投递箱|Mail Drop Box
post_depot|包裹分拣中心|Post Sorting Office
post_office|邮局|Post Office
pottery|陶艺工坊|Pottery Maker
prep_school|辅导学校|Test Prep / Tutoring School
printer_ink|打印耗材店|Printer Ink Store
prison|监狱/看守所|Prison Grounds
private_investigator|私家侦探事务所|Private Investigator Office
property_management|物业管理/租赁|Property Management / Leasing Office
psychic|占卜店|Psychic
psychotherapist|心理咨询|Psychotherapist
public_bath|公共浴室|Public Bath
public_bookcase|公共书架|Public Bookcase
public|公共建筑|Public Building
pub|清吧|Pub
pumping_station|泵站|Pumping Station
pyrotechnics|烟花爆竹店|Fireworks Store
quango|准非政府组织|Quasi-NGO Office
quarry|矿场|Quarry
quarter|街区/社区|Sub-Borough / Quarter
quay|码头|Quay
radiotechnics|电子设备店|Radio / Electronic Component Store
railway_crossing|铁路-铁路交叉口|Railway-Railway Crossing
railway|铁路用地|Railway Corridor
rail|铁路轨道|Train Track
ranger_station|森林管护站|Ranger Station
recreation_ground|康体场地|Recreation Ground
recycling|资源回收设施|Recycling
reef|暗礁|Reef
refugee_site|难民营|Refugee Camp
rehabilitation|康复设施|Rehabilitation Facility
religion|宗教团体办公室|Religious Office
religious|宗教场所|Religious Area
rental|设备租赁|Rental Shop
repair|修理店|Repair Shop
research_institute|研究所场地|Research Institute Grounds
research|研究机构|Research Office
reservoir_covered|水箱|Covered Reservoir
reservoir|水库|Reservoir
residential|住宅建筑|Residential Building
resort|度假区|Resort
restaurant|餐馆|Restaurant
retail|零售建筑|Retail Building
rice|米店|Rice Store
ridge|山脊|Ridge
riding_hall|室内马场建筑|Indoor Horseback Riding Arena
rigger|吊运工程|Rigger
river|河|River
rock|附着岩石|Attached Rock / Boulder
roofer|屋顶工程|Roofer
roof|顶棚建筑|Roof
ruins|建筑废墟|Building Ruins
runway|机场跑道|Runway
saddler|座椅工坊|Saddler
saddle|垭口|Saddle
sailmaker|制帆工坊|Sailmaker
salt_pond|盐池|Salt Evaporation Pond
sample_collection|样本采集设施|Sample Collection Facility
sand|沙地|Sand
sanitary_dump_station|厕所卸污处|RV Toilet Disposal
satellite_dish|卫星天线|Satellite Dish
sauna|桑拿|Sauna
sawmill|锯木厂|Sawmill
scaffolder|棚架工程|Scaffolder
schoolyard|校园活动场地|Schoolyard
school|学校|School Grounds
scree|岩屑坡|Scree
scrub|灌木丛|Scrub
scuba_diving|潜水商店|Scuba Diving Shop
sculptor|雕塑工坊|Sculptor
seafood|海鲜店|Seafood Shop
second_hand|二手商品店|Thrift Store
security|安保机构|Security Office
semidetached_house|半独立式房屋|Semi-Detached House
service|服务建筑|Service Building
sewing|缝纫用品商店|Sewing Supply Shop
shed|棚屋|Shed
shelter|庇护所|Shelter
shingle|石滩|Shingle
shoe_repair|修鞋店|Shoe Repair Shop
shoemaker|制鞋工坊|Shoemaker
shoes|鞋店|Shoe Store
shower|淋浴间|Shower
shrub|灌木|Shrub
signal_box|铁路信号楼/信号箱|Signal Box
signal|铁路信号机|Railway Signal
signmaker|广告工坊|Signmaker
silo|筒仓|Silo
sinkhole|天坑|Sinkhole
ski_jump|滑雪跳台|Ski Jumping Tower
slipway|船台|Slipway
smoking_area|吸烟区|Smoking Area
social_centre|社交中心|Social Center
social_facility|福利院|Social Facility
spaceport|航天港|Spaceport
speech_therapist|语言治疗师|Speech Therapist
spices|香料店|Spice Shop
sports_centre|体育中心/综合体育场|Sports Center / Complex
sports_hall|体育馆|Gymnasium
sports|体育用品店|Sporting Goods Store
spring|泉水|Spring
square|广场|Square
stable|马厩|Stable
stadium|体育场建筑|Stadium Building
static_caravan|活动房屋|Mobile Home
stationery|文具店|Stationery Store
station|列车站|Train Station
stonemason|石材工坊|Stonemason
stone|孤立岩石|Unattached Stone / Boulder
storage_rental|仓储租赁|Storage Rental
storage_tank|储罐|Storage Tank
strait|海峡|Strait
stream|溪|Stream
street_cabinet|户外机柜|Street Cabinet
stripclub|脱衣舞俱乐部|Strip club
studio|工作室|Studio
sty|猪圈|Pigsty
suburb|市内区域|Borough / Suburb
subway_entrance|地铁出入口|Subway Entrance
subway|地铁轨道|Subway Track
summer_camp|夏令营|Summer Camp
supermarket|超市|Supermarket
surveillance|监视器|Surveillance
survey_point|测量点|Survey Point
surveyor|测绘机构|Surveyor Office
swimming_area|自然游泳区域|Natural Swimming Area
swimming_pool|游泳池|Swimming Pool
swingerclub|情色俱乐部|Swinger Club
switch|道岔|Railway Switch
synagogue|犹太会堂建筑物|Synagogue Building
tailings_pond|尾矿库|Tailings Pond
tailor|裁缝店|Tailor
tattoo|纹身店|Tattoo Parlor
tax_advisor|税务顾问|Tax Advisor Office
taxiway|滑行道|Taxiway
taxi|出租车停车处|Taxi Stand
tea|茶叶商店|Tea Store
telecommunication|通信营业厅|Telecom Office
telephone|电话|Telephone
telescope|望远镜|Telescope
temple|庙宇建筑|Temple Building
tent|永久性帐篷|Permanent Tent
terminal|航站楼|Airport Terminal
terrace|联排住宅|Row of Townhouses
theatre|剧院|Theater
theme_park|主题公园|Theme Park
therapist|康复诊所|Therapist Office
ticket_validator|检票机|Ticket Validator
ticket|售票处|Ticket Seller
tidal_channel|潮汐通道|Tidal Channel
tiler|铺砖工|Tiler
tiles|瓷砖商店|Tile Shop
tinsmith|锡匠|Tinsmith
tobacco|烟草店|Tobacco Shop
toilets|厕所|Restroom
tomb|陵墓|Tomb
tool_hire|工具租赁店|Tool Rental
tower|塔|Tower
townhall|地方政府/村礼堂|Town Hall
town|城镇|Town
toy_library|玩具城|Toy Library
toys|玩具店|Toy Store
track|赛道(非机动竞速项目)|Racetrack (Non-Motorsport)
trade|批发市场|Trade Shop
traffic_park|交通公园|Traffic Park
trail_riding_station|休憩马厩|Trail Riding Station
train_station|铁路车站建筑|Train Station Building
tram_crossing|有轨电车-步道平交道口|Tram-Path Crossing
tram_level_crossing|有轨电车-道路平交道口|Tram-Road Crossing
tram_stop|有轨电车停车处|Tram Stopping Position
trampoline_park|室内蹦床乐园|Trampoline Park
tram|电车轨道|Tram Track
translator|翻译机构|Translation Office
transportation|公共交通建筑|Transportation Building
travel_agency|旅行社|Travel Agency
travel_agent|旅行社|Travel Agency
tree_row|树列|Tree Row
tree_stump|树桩|Tree Stump
tree|树|Tree
trolley_bay|手推车停放区|Cart Corral
trophy|奖杯奖牌店|Trophy Shop
tunnel|隧道范围|Tunnel Area
turntable|铁路转车盘|Railway Turntable
tyres|轮胎店|Tire Store
union|工会|Labor Union Office
university|大学|University Grounds
upholsterer|家具装饰|Upholsterer
utility_pole|设施杆架|Utility Pole
vacant|空置铺位|Vacant Shop
vacuum_cleaner|洗车吸尘|Vacuum Cleaning Station
valley|山谷|Valley
variety_store|折扣商店|Discount Store
vehicle_inspection|车辆检验站|Vehicle Inspection
vending_machine|自动售货机|Vending Machine
veterinary_pharmacy|兽药店|Veterinary Pharmacy
veterinary|动物医院|Veterinary
video_games|电子游戏店|Video Game Store
video_wall|数码显示屏|Digital Screen
video|影像店|Video Store
viewpoint|观景点|Viewpoint
village|村庄|Village
vineyard|葡萄园|Vineyard
volcano|火山|Volcano
warehouse|仓库|Warehouse
wash|列车清洗机|Train Wash
waste_basket|垃圾桶|Trash Can
waste_disposal|大型垃圾箱|Garbage Dumpster
waste_transfer_station|垃圾中转站|Waste Transfer Station
wastewater_plant|污水处理厂|Wastewater Plant
watches|手表店|Watches Shop
watchmaker|制表工坊|Watchmaker
water_park|水上乐园|Water Park
water_point|直饮水|RV Drinking Water
water_sports|水上运动用品店|Watersport / Swim Shop
water_tap|水龙头|Water Tap
water_tower|水塔|Water Tower
water_utility|供水营业厅|Water Utility Office
water_well|水井|Water Well
water_works|供水厂|Water Works
waterfall|瀑布|Waterfall
watering_place|动物饮水地|Animal Watering Place
watermill|水车|Watermill
water|水体|Water
wayside_cross|路旁十字架|Wayside Cross
wayside_shrine|路旁神龛|Wayside Shrine
weapons|武器店|Weapon Shop
weighbridge|汽车衡|Truck Scale
weir|堰|Weir
wetland|湿地|Wetland
wholesale|仓储超市|Wholesale Store
wigs|假发店|Wig Shop
wilderness_hut|野外住宿小屋|Wilderness Hut
windmill|风车|Windmill
window_blind|百叶窗店|Window Blind Store
window_construction|门窗工坊|Window Construction
windpump|风力泵|Windpump
windsock|风向袋|Windsock
winery|葡萄酒坊|Winery
wine|酒品商店|Wine Shop
winter_sports|冬季冰雪运动区|Winter Sports Area
wood|自然树林|Natural Wood
works|生产设施|Factory
wreck|沉船|Shipwreck
yard|铁路车场|Rail Yard
yes|卫生机构（未指定类型）|Healthcare Facility (Unspecified Type)
zoo|动物园|Zoo`;

let words: Map<string, Record<Locale, string>> | undefined;

/** A tag value in words, "wayside_shrine" → 路边神龛; undefined for one that the schema does not know. */
export function kindWord(value: string, locale: Locale): string | undefined {
  words ??= new Map(
    TABLE.split('\n').map((row) => {
      const [key = '', zh = '', en = ''] = row.split('|');
      return [key, { zh, en }];
    }),
  );
  return words.get(value)?.[locale];
}
