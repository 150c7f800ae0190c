/**
 * Names of OpenStreetMap tag values, for kinds of places that are not categories. Written by
 * scripts/data/make-kind-words.mjs. Source: names of the presets of the OpenStreetMap tagging schema (ISC).
 */
export const tags = `abandoned|Visible Railway Track Remnants
access_point|Waterway Access Point
accountant|Accountant Office
adit|Adit
administrative|Administrative Office
adoption_agency|Adoption Agency
adult_gaming_centre|Adult Gaming Center
advertising_agency|Advertising Agency
aerodrome|Airport
agrarian|Farm Supply Shop
agricultural_engines|Agricultural Engines Mechanic
aircraft|Historic Aircraft
alcohol|Liquor Store
allotment_house|Allotment House
allotments|Garden Allotments
alpine_hut|Mountain Lodge
alternative|Alternative Medicine
amusement_arcade|Amusement Arcade
animal_boarding|Animal Boarding Facility
animal_breeding|Animal Breeding Facility
animal_shelter|Animal Shelter
anime|Anime / Manga Shop
antenna|Antenna
antiques|Antique Shop
apartments|Apartment Building
apartment|Guest Apartment / Condo
appliance|Appliance Store
apron|Airport Apron
aquaculture|Aquaculture
aquarium|Aquarium
archaeological_site|Archaeological Site
architect|Architect Office
arch|Natural Arch
arete|Arête
arts_centre|Arts Center
artwork|Artwork
art|Art Store
association|Nonprofit Organization Office
atm|ATM
attraction|Tourist Attraction
audiologist|Audiologist
baby_goods|Baby Goods Store
bag|Bag / Luggage Store
bail_bond_agent|Bail Bond Agent
bakehouse|Bakehouse
bakery|Bakery
baking_oven|Baking Oven
bandstand|Bandstand
bank|Bank
bare_rock|Bare Rock
barn|Barn
bar|Bar
basin|Basin
basket_maker|Basket Maker
bathing_place|Bathing Place
bathroom_furnishing|Bathroom Furnishing Store
bay|Bay
bbq|Barbecue / Grill
beach_resort|Beach Resort
beach|Beach
beacon|Beacon
beauty|Beauty Shop
bed|Bedding / Mattress Store
beehive|Beehive
beekeeper|Beekeeper
bench|Bench
beverages|Beverage Store
bicycle_parking|Bicycle Parking
bicycle_rental|Bicycle Rental
bicycle_repair_station|Bicycle Repair Tool Stand
bicycle_wash|Bicycle Wash
bicycle|Bicycle Shop
biergarten|Biergarten
binoculars|Mounted Binoculars
bird_hide|Bird Hide
birthing_centre|Birthing Center
blacksmith|Blacksmith
bleachers|Bleachers
blood_donation|Blood Donation Center
boat_rental|Boat Rental
boat_storage|Boat Storage
boatbuilder|Boat Builder
boathouse|Boathouse
boatyard|Boatyard
boat|Boat Store
bookbinder|Bookbinder
bookmaker|Bookmaker
books|Bookstore
boundary_stone|Boundary Stone
boutique|Boutique
bowling_alley|Bowling Alley
breakwater|Breakwater
brewery|Craft Brewery
brewing_supplies|Brewing Supply Store
bridge|Bridge Area
brownfield|Brownfield
buffer_stop|Buffer Stop
bungalow|Bungalow
bunker_silo|Bunker Silo
bunker|Bunker
bureau_de_change|Currency Exchange
bus_station|Bus Station / Terminal
butcher|Butcher
cabin|Cabin
cafe|Cafe
cairn|Cairn
camera|Camera Equipment Store
camp_pitch|Camp Pitch
camp_site|Campground
canal|Canal
candles|Candle Shop
cannabis|Cannabis Shop
cannon|Cannon
cape|Cape
car_parts|Car Parts Store
car_pooling|Car Pooling Station
car_rental|Car Rental
car_repair|Car Repair Shop
car_sharing|Car Sharing Station
car_wash|Car Wash
caravan_site|RV Park
caravan|RV Dealership
carpenter|Carpenter
carpet_hanger|Carpet Hanger
carpet_layer|Carpet Layer
carpet|Carpet Store
carport|Carport
car|Car Dealership
casino|Casino
castle|Castle
catalogue|Catalog Shop
caterer|Caterer
cathedral|Cathedral Building
cave_entrance|Cave Entrance
cemetery|Cemetery
ceremonial_gate|Ceremonial Gate
chalet|Holiday Cottage
chapel|Chapel Building
charge_point|EV Charging Point
charging_station|Charging Station
charity|Charity Office
cheese|Cheese Store
chemist|Drugstore
childcare|Nursery / Childcare
chimney_sweeper|Chimney Sweeper
chimney|Chimney
chocolate|Chocolate Store
churchyard|Churchyard
church|Church Building
cinema|Cinema
city_block|City Block
city_gate|City Gate
city|City
civic|Civic Building
clarifier|Wastewater Clarifier
cleaning|Cleaning Service
clearcut|Clearcut Forest
cliff|Cliff
clinic|Clinic
clockmaker|Clockmaker
clock|Clock
clothes|Clothing Store
coastline|Coastline
coffee|Coffee Store
collector|Collectibles Shop
college|College Grounds
commercial|Commercial Building
common|Common
community_centre|Community Center
company|Corporate Office
compass_rose|Compass Rose
compressed_air|Compressed Air
computer|Computer Store
confectionery|Candy Maker
conference_centre|Convention Center
construction|Building Under Construction
consulting|Consultancy Office
convenience|Convenience Store
copyshop|Copy Store
cosmetics|Cosmetics Store
counselling|Counseling Center
country_store|Rural Supplies Store
courthouse|Courthouse
courtyard|Courtyard
coworking_space|Coworking Space
coworking|Coworking Space
cowshed|Cowshed
craft|Arts & Crafts Store
crane|Crane
crematorium|Crematorium
crossing|Railway-Path Crossing
cross|Cross
curtain|Curtain Store
cutline|Cut line
dairy|Dairy Store
dam|Dam
dance|Dance Hall
dancing_school|Dance School
deli|Delicatessen
dentist|Dentist
department_store|Department Store
derail|Railway Derailer
detached|Detached House
device_charging_station|Device Charging Station
dialysis|Dialysis Center
diplomatic|Diplomatic Office
disc_golf_course|Disc Golf Course
distillery|Distillery
disused|Disused Railway
ditch|Ditch
dive_centre|Dive Center
dock|Wet Dock / Dry Dock
doctors|Doctor
dog_park|Dog Park
dog_toilet|Dog Toilet
doityourself|DIY Store
dojo|Dojo / Martial Arts Academy
doors|Door Shop
dormitory|Dormitory
dovecote|Dovecote
drain|Drain
dressing_room|Changing Room
dressmaker|Dressmaker
drinking_water|Drinking Water
driver_training|Driver Training Grounds
driving_school|Driving School
dry_cleaning|Dry Cleaner
dyke|Levee
educational_institution|Educational Institution
education|Educational Area
electrical|Electrical Equipment Store
electrician|Electrician
electronics_repair|Electronics Repair Shop
electronics|Electronics Store
embankment|Embankment
embassy|Embassy
employment_agency|Employment Agency
energy_supplier|Energy Supplier Office
engineer|Engineering Office
entrance|Entrance / Exit
erotic|Erotic Store
escape_game|Escape Room
esoteric|Esoteric Store
estate_agent|Real Estate Office
events_venue|Events Venue
exhibition_centre|Exposition Center
fabric|Fabric Store
farm_auxiliary|Farm Building
farmland|Farmland
farmyard|Farmyard
farm|Farm House
fashion_accessories|Fashion Accessories Store
fashion|Fashion Store
fast_food|Fast Food
fell|Fell
ferry_terminal|Ferry Terminal
financial_advisor|Financial Advisor
financial|Financial Office
fire_station|Fire Station
firepit|Fire Pit
fireplace|Fireplace Store
fish_pass|Fish Pass
fishing|Fishing Spot
fitness_centre|Gym / Fitness Center
fitness_station|Outdoor Fitness Station
flagpole|Flagpole
flare|Gas Flare
floorer|Floorer
flooring|Flooring Supply Shop
florist|Florist
flowerbed|Flowerbed
food_court|Food Court
footwear_decontamination|Footwear Decontamination Station
forestry|Forestry Office
forest|Managed Forest
fort|Historic Fort
foundation|Foundation Office
fountain|Fountain
frame|Framing Shop
frozen_food|Frozen Food Store
fuel_pump|Gas Pump
fuel|Gas Station
funeral_directors|Funeral Home
funeral_hall|Funeral Service Hall
funicular|Funicular Track
furniture|Furniture Store
gallery|Art Gallery
gambling|Gambling Hall
games|Tabletop Game Store
gantry|Gantry
garages|Garages
garage|Garage
garden_centre|Garden Center
gardener|Gardener
garden|Garden
gasometer|Gasometer
gas|Bottled Gas Shop
gate|Airport Gate
general|General Store
geoglyph|Geoglyph
ger|Yurt
geyser|Geyser
gift|Gift Shop
give_box|Free Box
glacier|Glacier
glasshouse|Greenhouse
glaziery|Glaziery
gold_buyer|Gold buyer
golf_course|Golf Course
goods_conveyor|Goods Conveyor
government|Government Office
grandstand|Grandstand
graphic_design|Graphic Design Office
grassland|Grassland
grass|Grass
grave_yard|Graveyard
greenfield|Greenfield
greengrocer|Greengrocer
greenhouse_horticulture|Greenhouse Horticulture
greenhouse|Greenhouse
grit_bin|Grit Bin
groundskeeping|Lawn & Garden Equipment Store
groyne|Groin
guest_house|Guest House
guide|Tour Guide Office
hackerspace|Hackerspace
hairdresser_supply|Hairdresser Supply Store
hairdresser|Hairdresser
halt|Train Station (Halt / Request)
hamlet|Hamlet
handicraft|Handicraft Workspace
hangar|Hangar
harbour|Harbor
hardware|Hardware Store
health_food|Health Food Store
hearing_aids|Hearing Aids Store
heath|Heath
helipad|Helipad
herbalist|Herbalist
hifi|Hifi Store
hobby|Hobby Shop
holding_position|Aircraft Holding Position
honey|Honey Store
hookah_lounge|Hookah Lounge
horse_riding|Horseback Riding Center
hospice|Hospice
hospital|Hospital Grounds
hostel|Hostel
hot_spring|Hot Spring
hot_tub|Hot Tub
hotel|Hotel Building
houseboat|Houseboat
household_linen|Household Linen Shop
houseware|Houseware Store
house|House
hunting_stand|Hunting Stand
hunting|Hunting Shop
hut|Hut
hvac|HVAC Workplace
ice_cream|Ice Cream Shop
ice_rink|Ice Rink
indoor_play|Indoor Play Center
industrial|Industrial Building
information|Information
insect_hotel|Insect Hotel
insulation|Insulator
insurance|Insurance Office
interior_decoration|Interior Decoration Store
internet_cafe|Internet Cafe
island|Island
islet|Islet
isolated_dwelling|Isolated Dwelling
it|Information Technology Office
jet_bridge|Jetway
jewelry|Jewelry Store
joiner|Joiner
karaoke_box|Karaoke Box
key_cutter|Key Cutter
kindergarten|Preschool / Kindergarten Grounds
kiosk|Kiosk
kitchen|Communal Kitchen
kneipp_water_cure|Kneipp Facility
laboratory|Medical Laboratory
landfill|Landfill
language_school|Language School
laundry|Laundry
lavoir|Lavoir
lawyer|Law Office
leather|Leather Store
letter_box|Letter Box
level_crossing|Railway-Road Crossing
library_dropoff|Book Return Drop Box
library|Library
light_rail|Light Rail Track
lighthouse|Lighthouse
lighting|Lighting Store
loading_dock|Loading Dock
locality|Locality
lock_gate|Lock Gate
locksmith|Locksmith
lottery|Lottery Shop
lounger|Lounger
love_hotel|Love Hotel
luggage_locker|Luggage Locker
mall|Mall
manhole|Manhole
manor|Manor House
manufacture|Industrial Production Building
marina|Marina
marketplace|Marketplace
massage|Massage Shop
mast|Mast
meadow|Meadow
medical_supply|Medical Supply Store
memorial|Memorial
metal_construction|Metalworker
midwife|Midwife
milestone|Railway Milestone
military_surplus|Military Surplus Store
military|Military Area
milk_churn_stand|Milk Churn Stand
millstone|Millstone
mineshaft|Mineshaft
miniature_golf|Miniature Golf
miniature|Miniature Train Track
mobile_phone_accessories|Mobile Phone Accessory Store
mobile_phone|Mobile Phone Store
model|Model Shop
monastery|Monastery Grounds
money_lender|Money Lender
money_transfer|Money Transfer Station
monitoring_station|Monitoring Station
monorail|Monorail Track
monument|Monument
mortuary|Morgue
mosque|Mosque Building
motel|Motel
motorcycle_parking|Motorcycle Parking
motorcycle_rental|Motorcycle Rental
motorcycle_repair|Motorcycle Repair Shop
motorcycle|Motorcycle Dealership
moving_company|Moving Company Office
mud|Mud
museum|Museum
music_school|Music School
musical_instrument|Musical Instrument Store
music|Music Store
narrow_gauge|Narrow Gauge Track
nature_reserve|Nature Reserve
neighbourhood|Neighborhood
newsagent|Newsstand
newspaper|Newspaper Office
ngo|NGO Office
nightclub|Nightclub
notary|Notary Office
nursing_home|Nursing Home
nutrition_supplements|Nutrition Supplements Store
nuts|Nuts Shop
obelisk|Obelisk
observatory|Observatory
occupational_therapist|Occupational Therapist
office|Office Building
optician|Optician
optometrist|Optometrist
orchard|Orchard
outbuilding|Outbuilding
outdoor_seating|Outdoor Seating Area
outdoor|Outdoors Store
outpost|Online Retailer Outpost
painter|Painter
paint|Paint Store
parcel_locker|Parcel Locker
parking_entrance|Parking Garage Entrance / Exit
parking_position|Aircraft Parking Position
parking_space|Parking Space
park|Park
parquet_layer|Parquet Layer
party|Party Supply Store
pasta|Pasta Store
pastry|Pastry Shop
pavilion|Pavilion Building
pawnbroker|Pawnshop
payment_centre|Payment Center
payment_terminal|Payment Terminal
peak|Peak
peninsula|Peninsula
perfumery|Perfume Store
pet_grooming|Pet Groomer
petroleum_well|Oil Well
pet|Pet Store
pharmacy|Pharmacy Counter
photo_booth|Photo Booth
photographer|Photographer
photographic_laboratory|Photographic Laboratory
photo|Photography Store
physician|Physician
physiotherapist|Physical Therapist
picnic_site|Picnic Site
picnic_table|Picnic Table
piercing|Piercing Studio
pier|Pier
pillory|Historic Pillory
pipeline|Pipeline
pitch|Sport Pitch
place_of_worship|Place of Worship
planetarium|Planetarium
plant_nursery|Plant Nursery
planter|Planter
plasterer|Plasterer
platform|Train Platform
playground|Playground
plot|Plot
plumber|Plumber
podiatrist|Podiatrist
police|Police
political_party|Political Party Office
polling_station|Permanent Polling Place
post_box|Mail Drop Box
post_depot|Post Sorting Office
post_office|Post Office
pottery|Pottery Maker
prep_school|Test Prep / Tutoring School
printer_ink|Printer Ink Store
prison|Prison Grounds
private_investigator|Private Investigator Office
property_management|Property Management / Leasing Office
psychic|Psychic
psychotherapist|Psychotherapist
public_bath|Public Bath
public_bookcase|Public Bookcase
public|Public Building
pub|Pub
pumping_station|Pumping Station
pyrotechnics|Fireworks Store
quango|Quasi-NGO Office
quarry|Quarry
quarter|Sub-Borough / Quarter
quay|Quay
radiotechnics|Radio / Electronic Component Store
railway_crossing|Railway-Railway Crossing
railway|Railway Corridor
rail|Train Track
ranger_station|Ranger Station
recreation_ground|Recreation Ground
recycling|Recycling
reef|Reef
refugee_site|Refugee Camp
rehabilitation|Rehabilitation Facility
religion|Religious Office
religious|Religious Area
rental|Rental Shop
repair|Repair Shop
research_institute|Research Institute Grounds
research|Research Office
reservoir_covered|Covered Reservoir
reservoir|Reservoir
residential|Residential Building
resort|Resort
restaurant|Restaurant
retail|Retail Building
rice|Rice Store
ridge|Ridge
riding_hall|Indoor Horseback Riding Arena
rigger|Rigger
river|River
rock|Attached Rock / Boulder
roofer|Roofer
roof|Roof
ruins|Building Ruins
runway|Runway
saddler|Saddler
saddle|Saddle
sailmaker|Sailmaker
salt_pond|Salt Evaporation Pond
sample_collection|Sample Collection Facility
sand|Sand
sanitary_dump_station|RV Toilet Disposal
satellite_dish|Satellite Dish
sauna|Sauna
sawmill|Sawmill
scaffolder|Scaffolder
schoolyard|Schoolyard
school|School Grounds
scree|Scree
scrub|Scrub
scuba_diving|Scuba Diving Shop
sculptor|Sculptor
seafood|Seafood Shop
second_hand|Thrift Store
security|Security Office
semidetached_house|Semi-Detached House
service|Service Building
sewing|Sewing Supply Shop
shed|Shed
shelter|Shelter
shingle|Shingle
shoe_repair|Shoe Repair Shop
shoemaker|Shoemaker
shoes|Shoe Store
shower|Shower
shrub|Shrub
signal_box|Signal Box
signal|Railway Signal
signmaker|Signmaker
silo|Silo
sinkhole|Sinkhole
ski_jump|Ski Jumping Tower
slipway|Slipway
smoking_area|Smoking Area
social_centre|Social Center
social_facility|Social Facility
spaceport|Spaceport
speech_therapist|Speech Therapist
spices|Spice Shop
sports_centre|Sports Center / Complex
sports_hall|Gymnasium
sports|Sporting Goods Store
spring|Spring
square|Square
stable|Stable
stadium|Stadium Building
static_caravan|Mobile Home
stationery|Stationery Store
station|Train Station
stonemason|Stonemason
stone|Unattached Stone / Boulder
storage_rental|Storage Rental
storage_tank|Storage Tank
strait|Strait
stream|Stream
street_cabinet|Street Cabinet
stripclub|Strip club
studio|Studio
sty|Pigsty
suburb|Borough / Suburb
subway_entrance|Subway Entrance
subway|Subway Track
summer_camp|Summer Camp
supermarket|Supermarket
surveillance|Surveillance
survey_point|Survey Point
surveyor|Surveyor Office
swimming_area|Natural Swimming Area
swimming_pool|Swimming Pool
swingerclub|Swinger Club
switch|Railway Switch
synagogue|Synagogue Building
tailings_pond|Tailings Pond
tailor|Tailor
tattoo|Tattoo Parlor
tax_advisor|Tax Advisor Office
taxiway|Taxiway
taxi|Taxi Stand
tea|Tea Store
telecommunication|Telecom Office
telephone|Telephone
telescope|Telescope
temple|Temple Building
tent|Permanent Tent
terminal|Airport Terminal
terrace|Row of Townhouses
theatre|Theater
theme_park|Theme Park
therapist|Therapist Office
ticket_validator|Ticket Validator
ticket|Ticket Seller
tidal_channel|Tidal Channel
tiler|Tiler
tiles|Tile Shop
tinsmith|Tinsmith
tobacco|Tobacco Shop
toilets|Restroom
tomb|Tomb
tool_hire|Tool Rental
tower|Tower
townhall|Town Hall
town|Town
toy_library|Toy Library
toys|Toy Store
track|Racetrack (Non-Motorsport)
trade|Trade Shop
traffic_park|Traffic Park
trail_riding_station|Trail Riding Station
train_station|Train Station Building
tram_crossing|Tram-Path Crossing
tram_level_crossing|Tram-Road Crossing
tram_stop|Tram Stopping Position
trampoline_park|Trampoline Park
tram|Tram Track
translator|Translation Office
transportation|Transportation Building
travel_agency|Travel Agency
travel_agent|Travel Agency
tree_row|Tree Row
tree_stump|Tree Stump
tree|Tree
trolley_bay|Cart Corral
trophy|Trophy Shop
tunnel|Tunnel Area
turntable|Railway Turntable
tyres|Tire Store
union|Labor Union Office
university|University Grounds
upholsterer|Upholsterer
utility_pole|Utility Pole
vacant|Vacant Shop
vacuum_cleaner|Vacuum Cleaning Station
valley|Valley
variety_store|Discount Store
vehicle_inspection|Vehicle Inspection
vending_machine|Vending Machine
veterinary_pharmacy|Veterinary Pharmacy
veterinary|Veterinary
video_games|Video Game Store
video_wall|Digital Screen
video|Video Store
viewpoint|Viewpoint
village|Village
vineyard|Vineyard
volcano|Volcano
warehouse|Warehouse
wash|Train Wash
waste_basket|Trash Can
waste_disposal|Garbage Dumpster
waste_transfer_station|Waste Transfer Station
wastewater_plant|Wastewater Plant
watches|Watches Shop
watchmaker|Watchmaker
water_park|Water Park
water_point|RV Drinking Water
water_sports|Watersport / Swim Shop
water_tap|Water Tap
water_tower|Water Tower
water_utility|Water Utility Office
water_well|Water Well
water_works|Water Works
waterfall|Waterfall
watering_place|Animal Watering Place
watermill|Watermill
water|Water
wayside_cross|Wayside Cross
wayside_shrine|Wayside Shrine
weapons|Weapon Shop
weighbridge|Truck Scale
weir|Weir
wetland|Wetland
wholesale|Wholesale Store
wigs|Wig Shop
wilderness_hut|Wilderness Hut
windmill|Windmill
window_blind|Window Blind Store
window_construction|Window Construction
windpump|Windpump
windsock|Windsock
winery|Winery
wine|Wine Shop
winter_sports|Winter Sports Area
wood|Natural Wood
works|Factory
wreck|Shipwreck
yard|Rail Yard
yes|Healthcare Facility (Unspecified Type)
zoo|Zoo`;
