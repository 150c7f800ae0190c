-- What of an OpenStreetMap extract is in the map, from which zoom, and what it is called there: the layers and classes
-- that components/map/vector-tiles draws. Run by tilemaker 2.2 or newer; see docs/region.md.

node_keys = { "addr:housenumber", "natural=peak", "place", "railway", "amenity=ferry_terminal", "aeroway" }

local function set(words)
  local found = {}
  for word in string.gmatch(words, "%S+") do found[word] = true end
  return found
end

-- class → first zoom
local ROADS = {
  motorway = 5, trunk = 6, primary = 8, secondary = 9, tertiary = 11,
  motorway_link = 11, trunk_link = 11, primary_link = 12, secondary_link = 13, tertiary_link = 13,
  unclassified = 12, residential = 12, living_street = 12, road = 12, busway = 13,
  service = 13, track = 13, pedestrian = 13, footway = 14, path = 14, cycleway = 13, steps = 14, bridleway = 14,
}
local RAILS = { rail = 8, light_rail = 11, subway = 11, tram = 12, narrow_gauge = 10, monorail = 12, funicular = 12 }
-- kind → first zoom of the name
local PLACES = {
  state = 4, province = 4, region = 5, city = 4, town = 7, village = 10,
  borough = 10, suburb = 11, quarter = 12, neighbourhood = 13, hamlet = 12, isolated_dwelling = 14, locality = 14, island = 11,
}
local RIVERS = { river = 8, canal = 10, stream = 12, drain = 13, ditch = 14 }
-- area → class
local WOODS = set("wood forest")
local PARKS = set("park garden golf_course pitch playground recreation_ground village_green cemetery grass meadow grassland " ..
  "scrub heath nature_reserve dog_park allotments orchard vineyard zoo")
local BUILT = set("residential commercial industrial retail railway construction school university college hospital")
local SANDS = set("sand beach bare_rock scree")
local LARGE = 1500000

function init_function() end
function exit_function() end

-- All that the page shows in its languages; what equals the name is left out.
local function name(object)
  local own = object:Find("name")
  if own ~= "" then object:Attribute("name", own) end
  for _, key in ipairs({ "name:zh-Hans", "name:zh", "name:en" }) do
    local other = object:Find(key)
    if other ~= "" and other ~= own then object:Attribute(key, other) end
  end
end

local function population(object)
  local people = tonumber(object:Find("population"))
  if people then object:AttributeNumeric("population", people) end
end

function node_function(node)
  local place = node:Find("place")
  if PLACES[place] and node:Holds("name") then
    node:Layer("place", false)
    node:Attribute("class", place)
    node:MinZoom(PLACES[place])
    name(node)
    population(node)
  end
  if node:Find("natural") == "peak" and node:Holds("name") then
    node:Layer("mountain_peak", false)
    node:MinZoom(12)
    name(node)
  end
  local railway = node:Find("railway")
  if (railway == "station" or railway == "halt") and node:Holds("name") then
    node:Layer("station", false)
    node:Attribute("class", node:Find("station") == "subway" and "subway" or railway)
    node:MinZoom(railway == "station" and 12 or 13)
    name(node)
  end
  local number = node:Find("addr:housenumber")
  if number ~= "" then
    node:Layer("housenumber", false)
    node:Attribute("housenumber", number)
    node:MinZoom(14)
  end
end

-- The larger an area, the sooner it is shown.
local function zoomOfArea(square)
  if square > 100 * LARGE then return 6 end
  if square > 10 * LARGE then return 8 end
  if square > LARGE then return 10 end
  if square > LARGE / 20 then return 12 end
  return 13
end

local function areaClass(landuse, natural, leisure, amenity)
  for _, word in ipairs({ landuse, natural, leisure, amenity }) do
    if WOODS[word] then return "wood" end
    if PARKS[word] then return word end
    if BUILT[word] then return word end
    if SANDS[word] then return "sand" end
    if word == "glacier" then return "ice" end
  end
  return nil
end

local function drawn(way, layer, class, zoom)
  way:Layer(layer, true)
  way:Attribute("class", class)
  way:MinZoom(zoom)
end

local function named(way, layer, class, zoom)
  if not way:Holds("name") then return end
  way:LayerAsCentroid(layer)
  way:Attribute("class", class)
  way:MinZoom(zoom)
  name(way)
end

local function roadOf(way, highway)
  local class = highway:gsub("_link$", "")
  way:Layer("transportation", false)
  way:Attribute("class", class)
  way:MinZoom(ROADS[highway])
  if way:Find("tunnel") == "yes" then way:Attribute("brunnel", "tunnel") end
  if way:Find("bridge") == "yes" then way:Attribute("brunnel", "bridge") end
  if way:Holds("name") and not highway:find("_link$") then
    way:Layer("transportation_name", false)
    way:Attribute("class", class)
    way:MinZoom(math.max(ROADS[highway], 11))
    name(way)
  end
end

local function waterOf(way, natural, landuse, waterway)
  if not way:IsClosed() then return false end
  if natural ~= "water" and natural ~= "bay" and landuse ~= "reservoir" and landuse ~= "basin" and waterway ~= "riverbank" and waterway ~= "dock" then
    return false
  end
  -- A bay is sea already.
  local zoom = zoomOfArea(way:Area())
  if natural ~= "bay" then drawn(way, "water", way:Find("water") == "river" and "river" or "lake", zoom) end
  named(way, "water_name", natural == "bay" and "bay" or "lake", math.min(zoom + 2, 14))
  return true
end

-- Borders come from relations: the lowest level that a line belongs to. Those of countries, and their names, are left to the
-- embedded world, which draws them as its sources and the README say.
local function borderOf(way)
  local level = 11
  while true do
    local relation = way:NextRelation()
    if not relation then break end
    level = math.min(level, tonumber(way:FindInRelation("admin_level")) or 11)
  end
  if level ~= 3 and level ~= 4 then return end
  way:Layer("boundary", false)
  way:AttributeNumeric("admin_level", level)
  way:MinZoom(4)
end

function way_function(way)
  borderOf(way)
  local highway, railway, waterway = way:Find("highway"), way:Find("railway"), way:Find("waterway")
  local natural, landuse, leisure = way:Find("natural"), way:Find("landuse"), way:Find("leisure")
  local building, boundary = way:Find("building"), way:Find("boundary")
  local isClosed = way:IsClosed()

  if ROADS[highway] and way:Find("area") ~= "yes" then roadOf(way, highway) end
  if RAILS[railway] then
    local isSiding = way:Holds("service")
    way:Layer("transportation", false)
    way:Attribute("class", railway)
    way:MinZoom(isSiding and math.max(RAILS[railway], 13) or RAILS[railway])
    if way:Find("tunnel") == "yes" or railway == "subway" then way:Attribute("brunnel", "tunnel") end
  end
  if RIVERS[waterway] and not isClosed then
    way:Layer("waterway", false)
    way:Attribute("class", waterway)
    way:MinZoom(RIVERS[waterway])
    if way:Find("tunnel") == "yes" or way:Find("tunnel") == "culvert" then way:Attribute("brunnel", "tunnel") end
    name(way)
  end
  if waterOf(way, natural, landuse, waterway) then return end

  if isClosed and building ~= "" and building ~= "no" then
    way:Layer("building", true)
    way:MinZoom(13)
  end
  if isClosed and way:Holds("addr:housenumber") then
    way:LayerAsCentroid("housenumber")
    way:Attribute("housenumber", way:Find("addr:housenumber"))
    way:MinZoom(14)
  end
  if isClosed and (railway == "station" or way:Find("public_transport") == "station") and way:Holds("name") then
    named(way, "station", "station", 12)
  end

  local class = isClosed and building == "" and areaClass(landuse, natural, leisure, way:Find("amenity"))
  if class then
    local zoom = zoomOfArea(way:Area())
    drawn(way, "landcover", class, zoom)
    if PARKS[class] or class == "wood" then named(way, "park", class, math.min(zoom + 2, 14)) end
  end
  if boundary == "national_park" or (boundary == "protected_area" and leisure == "") then
    if isClosed then named(way, "park", "national_park", 9) end
  end
end

function relation_scan_function(relation)
  if relation:Find("type") == "boundary" and relation:Find("boundary") == "administrative" then relation:Accept() end
end
