/** Names of the place categories, by id: the rows of lib/domain/category-table.ts. */
export const categories = `restaurant|restaurant
fast_food|fast food
cafe|cafe
bubble_tea|bubble tea
teahouse|teahouse
bar|bar
nightclub|nightclub
karaoke|karaoke
bakery|bakery
dessert|dessert
ice_cream|ice cream
hotpot|hotpot
barbecue|barbecue
noodles|noodle
dumplings|dumpling
breakfast|breakfast
snacks|snack
seafood|seafood
vegetarian|vegetarian
halal|halal
sichuan_food|sichuan restaurant
cantonese_food|cantonese restaurant
hunan_food|hunan restaurant
chinese_food|chinese restaurant
japanese_food|japanese restaurant
korean_food|korean restaurant
thai_food|thai restaurant
vietnamese_food|vietnamese restaurant
indian_food|indian restaurant
western_food|western restaurant
italian_food|italian restaurant
french_food|french restaurant
mexican_food|mexican restaurant
pizza|pizza
burger|burger
fried_chicken|fried chicken
hotel|hotel
hostel|hostel
guest_house|guest house
motel|motel
camp_site|campsite
supermarket|supermarket
convenience|convenience store
mall|mall
market|market
shop|shop
clothes|clothes shop
shoes|shoe shop
books|bookstore
electronics|electronics store
mobile_phone|phone shop
furniture|furniture store
hardware|hardware store
florist|florist
gift|gift shop
toys|toy shop
stationery|stationery shop
sports_shop|sports shop
cosmetics|cosmetics shop
jewelry|jewelry store
optician|optician
fruit|fruit shop
butcher|butcher
alcohol|liquor store
tobacco|tobacconist
pet_shop|pet shop
baby_goods|baby shop
bicycle_shop|bike shop
duty_free|duty free
laundry|laundry
hairdresser|hairdresser
beauty|beauty salon
massage|massage
spa|spa
bathhouse|bathhouse
hot_spring|hot spring
tattoo|tattoo parlour
photo|photo studio
copyshop|copy shop
repair|repair shop
locksmith|locksmith
travel_agency|travel agency
estate_agent|estate agent
pharmacy|pharmacy
hospital|hospital
clinic|clinic
dentist|dentist
veterinary|vet
nursing_home|nursing home
toilets|toilet
drinking_water|drinking water
shower|shower
atm|atm
bank|bank
bureau_de_change|currency exchange
post_office|post office
parcel_locker|parcel locker
police|police
fire_station|fire station
townhall|town hall
courthouse|court
embassy|embassy
community_centre|community centre
fuel|gas station
charging_station|charging station
car_wash|car wash
car_repair|car repair
car_rental|car rental
parking|parking
bicycle_rental|bike rental
bicycle_parking|bike parking
subway|subway station
train_station|train station
tram_stop|tram stop
bus_stop|bus stop
bus_station|bus station
taxi|taxi rank
ferry_terminal|ferry terminal
airport|airport
cable_car|cable car
attraction|attraction
museum|museum
gallery|gallery
science_museum|science museum
planetarium|planetarium
theme_park|theme park
water_park|water park
zoo|zoo
aquarium|aquarium
botanical_garden|botanical garden
garden|garden
park|park
national_park|national park
playground|playground
dog_park|dog park
viewpoint|viewpoint
beach|beach
mountain|mountain
lake|lake
river|river
waterfall|waterfall
island|island
forest|forest
cave|cave
hiking_trail|hiking trail
picnic_site|picnic area
historic|historic site
monument|monument
castle|castle
tower|tower
bridge|bridge
square|square
street|pedestrian street
old_town|old town
place_of_worship|place of worship
temple|temple
church|church
mosque|mosque
synagogue|synagogue
cemetery|cemetery
library|library
school|school
kindergarten|kindergarten
university|university
college|college
language_school|language school
driving_school|driving school
coworking|coworking space
internet_cafe|internet cafe
cinema|cinema
theatre|theatre
music_venue|music venue
casino|casino
escape_game|escape room
gym|gym
swimming_pool|swimming pool
sports_centre|sports centre
stadium|stadium
football_pitch|football pitch
basketball|basketball court
tennis|tennis court
badminton|badminton court
golf|golf course
bowling|bowling alley
ice_rink|ice rink
ski|ski resort
climbing|climbing gym
yoga|yoga studio
marina|marina
fishing|fishing spot
tourist_info|tourist information
luggage|luggage storage
wifi|free wifi
bench|bench
recycling|recycling
shelter|shelter
office|office
industrial|factory
residential|residential area
city|city
exhibition|exhibition centre`;
