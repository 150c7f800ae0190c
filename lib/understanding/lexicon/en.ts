import type { Vocabulary } from './tag.ts';

/** The English vocabulary, lower case. */
export const EN: Vocabulary = {
  fluff:
    "rainy day|for a date|avoiding traffic|avoiding the traffic|avoid traffic|avoiding rush hour|downtown|uptown|midtown|asap|urgently|urgent|immediately|right away|hurry|please hurry|pronto|real quick|desperately|family-run|fancy|affordable|cosy|cozy|authentic|local|famous|good-looking|trendy|luxury|budget|quiet|nice little|little|lovely|proper|real|actual|ideally|preferably|actually|honestly|tell|me know|out there|going|doing|take the|take|catch|use|what if|do we|put together|around about|rn|lately|centred on|centered on|centered at|centred at|with its center at|with center|center|centre|please|pls|plz|kindly|can you|could you|would you|will you|can i|could i|may i|should i|do i|did i|shall i|will i|am i|i'd like to|i would like to|i'd like|i want to|i wanna|i want|i need to|i need|i'm looking for|im looking for|i am looking for|we are looking for|looking for|i'm|im|i am|i've|i|we|we're|us|you|your|my|our|the|a|an|some|any|is there|are there|there's|there is|there are|is|are|was|be|been|being|do|does|did|will|would|could|can|should|shall|must|might|may|has|have|had|it's|its|that's|what's|whats|what is|what are|what's the|what|which|how's|hows|how is|how's the|how|who|when|why|tell me|let me know|let me see|let's|lets|let|give me|give|get me|help me|help|know|see|look|looking|look like|like|going to be|going to|gonna|go to be|about to|get|getting|gets|got|check|just|really|very|so|too|also|then|well|hey|oh|um|uh|hmm|ok so|okay so|actually|maybe|perhaps|probably|currently|exactly|precisely|kind of|sort of|bit|little|lot|of course|thanks in advance|if|whether|for|with|without|as|by|or|but|than|this|these|those|such|one|ones|thing|things|place|places|spot|spots|location|somewhere|anywhere|some place|good|nice|great|decent|cool|cheap|big|most|more|much|many|number|need|want|wanna|wants|think|guess|suppose|possible|possibly|sure|right|out|up|down|off|over|into|onto|on|all right|quick|quickly|quickest|fast|fastest|best|usual|usually|currently like|outside|condition|conditions|look up|looks|expected|expect|expecting|say|says|said|people|person|someone|man|mate|buddy|dude|bro|dear|kids|family|friends|trying to|try|trying|planning to|planning|plan to|plan|hoping to|headed|heading|stay|staying|visit|visiting|spend|spending|off to|take a look|pull up|everything|anything|something|not|no|don't|dont|do not|doesn't|didn't|isn't|won't|wont|at all|whole|entire|each|every|other|own|again|please?|ya|u|r|ur|ill|i'll|we'll|id|we'd|wondering|wonder|question|quick question|curious",
  of: "of|'s|’s",
  in: 'in|within|inside|at',
  from: 'from|leaving|leave from|depart from|departing|depart|leave|setting off from|set off from|starting at|starting from|start at|leaving from|departing from|beginning at',
  to: 'arrive at|arriving at|arrive in|arrive|to arrive at|to be at|be at|→|->|to|towards|toward|into|until|till|reach|ending at|heading to|bound for|over to',
  via: 'go via|going via|stop off at|stopping off at|calling at|with a stopover in|with a detour to|via|passing through|passing by|by way of|going through|stopping at|stopping by|stop at|stop by|with a stop at|with a stop in|with stops at|passing|through|detour to|swing by|picking up at',
  thereafter: 'and then to|then to|and then on to|then on to',
  near: 'near me|near to|nearby|near by|close to|closest to|next to|in the vicinity of|in the neighborhood of|in the neighbourhood of|vicinity|walking distance of|walking distance from|within walking distance|walking distance|around here|around|surrounding|surroundings|beside|by the|adjacent to|near|nearest to|close by|not far from|across from|outside of|round|nera|neer|neaby',
  apart: 'away from|away|far from',
  between: 'between|in between|betwen',
  and: 'and|&|plus|as well as|and also',
  weather:
    "heat advisory|heat warning|heat alert|flood advisory|flood warning|flood warnings|flood alert|flood alerts|storm warning|storm warnings|storm alert|storm alerts|typhoon warning|typhoon alert|hurricane warning|hurricane watch|tornado warning|tornado watch|wind advisory|wind warning|frost warning|snow warning|winter storm warning|severe weather|weather alert|weather alerts|weather warning|weather warnings|weather advisory|outlook|weather outlook|weather conditions|hotter|colder|warmer|cooler|wetter|drier|sunnier|rainier|windier|like outside|it like outside|how is it outside|how's it outside|outside like|outside right now|degrees outside|is it raining|is it snowing|is it cold|is it hot|rain today|chance of rain|chance of snow|rain chance|snow chance|get rained on|sky look|how's the sky|thermometer|wind chill|heat index|blizzard|sleet|icy|monsoon|tornado|cyclone|dew point|visibility|moonrise|golden hour|daylight|get dark|gets dark|dark out|nippy|scorching|toasty|mild|soggy|drenched|downpour|weather forecast|weather report|weather|wheather|wether|weahter|wheater|weater|forecast|forcast|temperature|temperatures|temp|temps|how many degrees|degrees|celsius|fahrenheit|going to rain|gonna rain|will it rain|raining|rain|rains|rainy|rainfall|shower|showers|drizzle|drizzling|precipitation|wet|going to snow|will it snow|snowing|snow|snowy|snowfall|sunny|sunshine|is it sunny|clear skies|cloudy|overcast|foggy|fog|mist|windy|wind speed|winds|wind|gusts|breezy|storm|storms|stormy|thunderstorm|thunderstorms|thunder|typhoon|hurricane|hail|humid|humidity|muggy|cold|chilly|freezing|frost|hot|warm|cool outside|heatwave|heat wave|uv index|uv|sunrise|sunset|sun rise|sun set|sun come up|sun go down|climate|dry|pour|pouring|how hot|how cold|how warm|feels like|below zero|above zero",
  umbrella: 'umbrella|umbrellas|brolly|raincoat|rain jacket|rain gear|poncho',
  air: 'air quality|air pollution|pollution|polluted|aqi|pm2.5|pm25|pm 2.5|pm10|smog|smoggy|haze|hazy|air|breathe|pollen',
  wear: 'what to wear|what should i wear|what do i wear|what shall i wear|should i wear|how should i dress|how do i dress|dress for|wear|wearing|dress|outfit|clothes|clothing|jacket|coat|sweater|sunscreen|sun cream|mask|face mask|shorts|t-shirt|boots|gloves|layers|pack for|what to pack|should i pack|what should i pack|sunglasses|hat|bundle up|pack',
  outing:
    'good day for|good day to|good time for|good time to|best time for|best time to|best hour to|best hour for|best hours|nice enough|good weather for|weather good for|weather ok for|suitable for|ok to go|okay to go|safe to go|good idea to|good for a|advisable|fit for|worth going|nice day for|nice day to|right time to|when should i go out|bring anything|what should i bring|what to bring|outdoors|outdoor|go outside|be outside|play outside',
  where:
    "lat/long|lat-long|latlong|lat and long|lat & long|gps coordinates|gps|where is|where's|wheres|where are|where're|where does|where can i see|where about is|whereabouts is|whereabouts|where in the world is|where in the world|where on earth is|where exactly is|where exactly|where the hell is|where|locate|location of|position of|coordinates of|coordinates for|coordinates|coords|lat long|latitude|longitude|lat/lng|pinpoint|show me where|which country is|in which country is|in which country|what country is|what country|which country|which state|what state|which province|what province|what city is|which city is|which city|mark on the map|point out|situated|located|geographic location|on a map|whereis",
  whereask:
    'where can i|where could i|where do i|where should i|where might i|where to|where can we|where do they|where do you|where would i|where could we',
  whereami:
    "where am i|where i am|my current position|locate me|find my location|what is my location|what's my location|where are we|show my location|show my position|my current address|where do i stand",
  whatplace:
    "what is this place|what's this place|what place is this|where is this|where's this|what am i looking at|what is here|what's here|what area is this|what city is this|which place is this|what is at|what's at|what lies at|what's located at|what is located at|name of this place|identify this place|which city is this|what part of town is this|what neighborhood is this|what neighbourhood is this|where is that|what is that place",
  timeq:
    "day or night|night or day|what time is it|what's the time|time is it|local time|current time|time zone|timezone|time difference|what time|the time in|what is the time|time in",
  route:
    'how do i get|how do you get|how do we get|how can i get|how could i get|how can we get|how would i get|how should i get|how to get|how do i go|how can i go|how to go|how to reach|how do i reach|how can i reach|get there|go there|get from|go from|get me from|get me to|get to|getting from|getting to|best way to get|best way|fastest way|quickest way|easiest way|shortest way|cheapest way|way to|way from|directions|direction to|directons|route|routes|navigate|navigation|take me to|take me from|bring me to|lead me to|guide me to|itinerary from|travel from|travel to|commute|path|path to|how to travel|which bus|which train|which metro|which subway line|which line|get back to|head to|head over to|way there|the way to|show me the way|route me',
  go: "i want to go to|i need to go to|i'm going to|going to|i have to be at|i need to be at|want to go to|need to go to|go to",
  howlong:
    'driving times|walking times|journey times|travel durations|how long does it take|how long would it take|how long will it take|how long is the drive|how long is the walk|how long is the ride|how long is the trip|how long to|how long|how many minutes|how many hours|how much time|travel time|travel times|driving time|walking time|eta|drive time|commute time|journey time|time to get|duration|ride time',
  leave:
    'when do i have to leave|when should i leave|when must i leave|when do i need to leave|what time should i leave|what time do i have to leave|when to leave|latest i can leave|when to set off|when should i set off|when should we leave|time to leave',
  howfar:
    'how far apart|how far away|how far is it|how far is|how far|how many km|how many kilometers|how many kilometres|how many miles|how many meters|how many metres|distance from|distance between|distance to|distance|straight line distance|straight-line distance|straight line|as the crow flies|crow flies|mileage',
  measure: 'measure|measurement|measuring',
  bearing:
    'bearing|which direction is|which direction|what direction|compass direction|heading from|azimuth|compass bearing|which way is',
  area: 'area of|how big|how large|square kilometers|square kilometres|square miles|surface area|sq km|the area|acreage|what is the size|size of|hectares',
  length: 'length of|total length|how long is this|how long is that|how long is the route|how long is the line|length',
  reach:
    'how far can i get|how far can i go|how far can i walk|how far can i drive|how far can i bike|how far can i cycle|how far could i get|how far can you get|how far can we get|how far will i get|where can i get|where can i go in|where can i get to|where can i be in|isochrone|isochrones|reachable|reach within|reach in|can i reach|area reachable|can get to in|everything within|what can i reach|accessible within|catchment|catchment area|travel time area|reachability|places i can reach|i can reach|could i reach|can be reached|within reach',
  find: "looking for|i'm looking for|searching for|in search of|hunting for|find me|find|finding|search for|search|searching for|show me|show|list|suggest|suggestions|recommend|recommendations|recommendation|recommended|any good|got any|do they have|have any|know any|where to find|places to|hunt for|look for|looking to|spot me|discover|are there any|is there any|is there an|is there a|there any|any",
  open: "open right now|open now|currently open|still open|that are open|that's open|thats open|that is open|open at this hour|open late|open today|open 24 hours|open 24/7|24 hour|24-hour|24h|24 h|24hr|24 hours|24/7|which are open|open at the moment|not closed|opened now|open tonight|are open|is open|open this late",
  'sort:distance':
    'closest to|nearest to|nearest|closest|neerest|nearst|closes|sort by distance|sorted by distance|by distance|in order of distance|shortest distance',
  'sort:rating':
    'best rated|best-rated|top rated|top-rated|highest rated|highest-rated|highly rated|highly-rated|top|best reviewed|well rated|most popular|popular|sort by rating|sorted by rating|by rating|five star|5 star|best|finest|greatest|good reviews|best reviews|tastiest',
  exclude:
    "nothing from|nothing like|anything except|anything except for|nothing by|without|not|no|except for|except|excluding|exclude|other than|but not|not counting|apart from|aside from|besides|anything but|no more|skip|leaving out|that isn't|that aren't|that is not|which isn't|minus|but no|leave out|that's not|but without|ignoring|ignore",
  along:
    'along the way|along the route|along my route|along this route|along that route|along it|along|on the way|on my way|on route|en route|enroute|on the route|route side|roadside|by the road',
  'mode:flight':
    'by plane|by air|by airplane|by aeroplane|by jet|by helicopter|take a plane|take the plane|take a flight|take the flight|catch a plane|catch a flight',
  'mode:ship': 'by ship|by boat|take a boat|take the boat|take a ship|take the ship|sail',
  'mode:walk': 'on foot|by foot|walking|walk|walks|walkable|foot|stroll over|pedestrian|hike over',
  'mode:bike':
    'by bike|by bicycle|by cycle|cycling|cycle|biking|bike|bicycle|bicycling|on a bike|on my bike|on a bicycle|ride my bike|ride a bike|bikeable|e-bike|ebike|bike ride|pedal',
  'mode:drive':
    'by car|by taxi|by cab|by uber|driving|drive|drives|car|taxi|cab|uber|by road|in a car|in my car|auto|lyft|drove|by lyft',
  'mode:transit':
    'high-speed rail|high speed rail|high-speed train|bullet train|shinkansen|eurostar|tgv|by coach|coach|by ferry|ferry|by boat|streetcar|light rail|monorail|by rail|rail|by public transport|by public transit|by public transportation|public transport|public transit|public transportation|by transit|transit|by subway|by metro|by underground|by tube|by train|by bus|by tram|by rail|by mrt|mrt|subway|metro|underground|tube|tram|train|bus|buses|trains|the tube',
  'avoid:highways':
    "avoid highways|avoiding highways|avoid the highway|avoid the highways|no highways|without highways|not using highways|not on the highway|avoid motorways|no motorways|avoid freeways|avoiding freeways|no freeways|avoid the freeway|avoid the motorway|without motorways|without using the highway|avoid expressways|no expressways|don't take the highway|off the highway|avoiding motorways|avoiding the highway|without taking the highway|stay off highways|stay off the highway|without freeways|avoid highway|without highway|no highway|no motorway",
  'avoid:tolls':
    "avoid tolls|avoiding tolls|no tolls|without tolls|toll free|toll-free|avoid toll roads|avoiding toll roads|no toll roads|without toll roads|avoid paying tolls|don't want to pay tolls|without paying tolls|avoid toll|skip tolls|no toll|without paying any tolls|skip the tolls|avoid any tolls",
  'avoid:ferries':
    'avoid ferries|avoiding ferries|no ferries|without ferries|without a ferry|no ferry|avoid the ferry|not by ferry|avoiding the ferry|without taking the ferry|without taking a ferry',
  alternatives:
    'faster way|quicker way|another way|shorter way|better route|faster route|shorter route|quicker route|alternatives|alternative routes|alternative route|other routes|different routes|several routes|a few routes|two routes|three routes|multiple routes|another route|options|all routes|a couple of routes|two ways|three ways|different ways|alternative',
  trip: 'organise|organize|arrange a|map out a|itinerary|trip plan|travel plan|plan a trip|plan my trip|plan a|plan me a|day trip|days trip|weekend trip|weekend getaway|sightseeing plan|sightseeing tour|trip|tour|vacation|holiday plan|getaway|plan my visit|plan a visit|plan a day|plan my day|schedule for|sightseeing|city break|road trip|holiday|plan out',
  play: 'spend|stay|stop over|be in|visit|visiting|spending|explore|exploring',
  'pace:easy':
    'relaxed|easy pace|slow pace|slowly|leisurely|easygoing|easy-going|not too busy|not too packed|laid back|laid-back|chill|easy|slow|unhurried|not rushed|no rush|gentle',
  'pace:full':
    'packed|full days|busy|intense|as much as possible|jam-packed|action-packed|intensive|as many sights as possible|full pace|fast-paced',
  zoomin:
    'more zoom|closer|zoom in|zoom closer|closer look|zooming in|zoom it in|magnify|enlarge|get closer|move closer|closer in|zoom way in|bring it closer|zoom on in|go closer|bigger',
  zoomout:
    'less zoom|less zoomed in|zoom out|zoom back|zooming out|wider view|pull back|zoom way out|zoom it out|zoom further out|wider|show more of the area|smaller scale|see a larger area|bigger picture',
  zoomto:
    'zoom to level|zoom level|zoom to|zoom into|zoom in to|zoom in on|zoom at|zoom on|zoom|set zoom to|set the zoom to',
  goto: "move the map to|move the map over to|move map to|move the view to|move to|move over to|pan to|pan over to|pan the map to|fly me to|fly to|fly over to|jump to|jump over to|center on|centre on|center the map on|centre the map on|center the map at|center at|focus on|focus the map on|take the map to|go to|bring up|show me the map of|map of|show me a map of|show the map of|a map of|scroll to|recenter on|recentre on|center around|bring the map to|show on map|switch the map to|switch to|shift to|shift the map to|point the map at|set the map to|let's see|let me see|navigate the map to|look at|snap to",
  map: 'the map|map|view|camera|screen|viewport|on map|on the map',
  'dir:north': 'north|up|northward|northwards|upwards|upward|top',
  'dir:south': 'south|southward|southwards|downwards|downward|down|bottom',
  'dir:east': 'east|right|eastward|eastwards|to the right',
  'dir:west': 'west|left|westward|westwards|to the left',
  pan: 'pan|scroll|shift|move|slide|nudge|drag|go|move the map|move the view|pan the map|shift the map|shift the view|scroll the map',
  back: 'go back|previous view|previous position|back to the previous view|back to where we were|back to where it was|back to where i was|back to before|take me back|return to the previous|last view|where we were before|prior view|back|step back|back to the last view|return to where we were|earlier view',
  home: 'home view|reset the map view|reset the view|reset view|reset map|reset the map|initial view|default view|start view|starting view|starting position|original view|initial position|back to the start|back to start|go home|home|reset zoom|beginning',
  fit: 'fit everything|fit all|fit to screen|show everything|see everything|see all of them|show all of them|zoom to fit|fit the map|fit them all|fit all markers|show all results|show all markers|show all pins|see all results|all in view|everything in view|fit the results|fit to all|fit results|all markers|whole route|entire route|zoom to everything|so that everything|everything fits|all fit|all the results on screen|all of them at once|fits',
  'base:satellite':
    'satellite imagery|satellite view|satellite map|satellite mode|satellite|satelite|sattelite|aerial view|aerial imagery|aerial photo|aerial|imagery|sat view',
  'base:vector': 'vector basemap|vector map|vector tiles|vector|offline map|offline basemap',
  'base:streets':
    'street map|streets map|streets|street view map|road map|normal map|regular map|standard map|default streets|osm|openstreetmap|roads layer|street layer|plain map',
  'base:auto': 'automatic basemap|auto basemap|default basemap|default map|auto basemap|automatic',
  basemap: 'basemap|base map|map style|map type|layer|background map|base layer|tiles',
  switch:
    'switch to|switch it to|switch|change to|change it to|change|make it|make them|make|turn it|turn them|turn|set|use|set it to|color it|colour it|color them|colour them|color|colour|paint|recolor|recolour|turn into|put on|paint it|tint',
  draw: 'shade|shade in|fill in|colour in|color in|draw me|draw|drawing|sketch|circle off|mark out|outline|plot|trace|put a|put|place a|add a|add an|add|create a|create|make a|make me a|connect|link up|join|stick a|drop a|drop|highlight|box in|enclose|fence off|ring',
  circle: 'circle of|a circle of|circle|cirle|cricle|ring|radius circle|circular area|circular',
  line: 'straight line|line|polyline|segment|lines',
  rectangle: 'rectangle|rectangel|box|square|bounding box|rectangular',
  polygon: 'polygon|triangle|quadrilateral|pentagon|shape',
  label:
    'text label|label|caption|annotation|text|note|sticker|name tag|labelled|labeled|marker saying|pin saying|saying',
  buffer: 'buffer zone|buffer',
  radius: 'radius of|radius|diameter|in radius|kilometer radius|circle of',
  clear:
    'clear the map|clear map|clear everything|clear all|clear it all|clear it|clear|clean the map|clean up the map|clean up|wipe the map|wipe everything|wipe|erase everything|erase all|remove everything|remove all|delete everything|delete all|empty the map|start fresh|blank map|clean slate|get rid of everything|take everything off|get rid of all|scrap everything|start over|remove all of it|drop everything|tidy up|clear off',
  remove: 'remove|delete|erase|get rid of|take away|take off|drop|discard|take out|throw away|kill|lose',
  hide: "hide|hidden|conceal|don't show|make invisible|turn off|switch off|stop showing|do not show|invisible",
  show: 'show again|unhide|show|reveal|make visible|bring back|display|turn back on|visible again|visible|display again|un-hide',
  undo: 'undo the last|undo that|undo it|undo|take that back|revert that|revert|roll back|rollback|scratch that|step back once|reverse that|cancel that|cancel the last|take back the last|un-do|oops undo|go back a step|one step back',
  redo: 'redo that|redo it|redo|do it again|bring it back|reapply|restore it|restore|put it back|undo the undo|re-do',
  rename:
    'label it|label this|label that|tag it as|rename it to|rename it|rename|re-name|call it|call this|call that|name it|name this|name that|change the name to|change the name of|change its name to|give it the name|label it as|change name|title it|relabel|call the|name the|dub',
  colorword: 'color|colour',
  'color:red': 'red|crimson',
  'color:orange': 'orange',
  'color:yellow': 'yellow',
  'color:green': 'green',
  'color:teal': 'teal|cyan|turquoise',
  'color:blue': 'blue|navy',
  'color:purple': 'purple|violet',
  'color:pink': 'pink|magenta',
  'color:gray': 'gray|grey',
  heat: 'heatmap|heat map|heat-map|density map|heat layer|heat view',
  off: 'off|disable|turn off|switch off|remove|hide|close|stop|no more|get rid of|drop|without|deactivate',
  on: 'on|enable|turn on|switch on|show|activate|as a',
  phone:
    'phone number|telephone number|phone|telephone|number to call|call them|contact number|contact|contact info|contact details|ring them|tel',
  hours:
    'opening hours|open hours|business hours|opening times|closing time|opening time|hours of operation|working hours|what time does|when does it open|when does it close|when do they open|when do they close|what time do they|how late is|how late are|open until|hours|is it open|are they open|does it open|when is it open|open on|closes at|opens at|close today|open tomorrow|still open?|does it close|do they close|do they open|it closes|it opens|when does|when do|shut|closing',
  address: 'street address|full address|exact address|address|postal address|adress',
  website: 'website|web site|homepage|web page|url|web address|site',
  ratingq: 'how is it rated|rating|ratings|reviews|review|stars|score|rated',
  detail:
    'more details|more detail|more info|more information|details|detail|info about|info on|information|tell me more|more about|know more|all about|info|tell me about|describe|elaborate',
  here: 'right here|over here|this place|this location|this spot|this point|this position|this neighborhood|this neighbourhood|current position|current location|here|this part of town|these parts',
  there:
    'over there|that place|that location|that spot|there|that area|that neighborhood|that neighbourhood|that city|that town|the same place|same place',
  it: 'it|that one|this one|that|them|they|those ones|the one|the former|the latter|the previous one|its|the same one|the place',
  me: "my location|my current location|my position|my current position|where i am|near me|around me|close to me|me|my place|i'm at|my spot|my house|my hotel|my surroundings|myself",
  view: 'current map|current view|map view|map center|map centre|center of the map|centre of the map|middle of the map|the visible area|visible area|visible map|this map|on screen|on the screen|on my screen|in view|current map area|area shown|displayed area|shown on the map|this view|the current area|current area|what i see|area in view|in the viewport|in this view|map area',
  zone: 'in there|inside it|within it|in that area|in this area|in the area|inside that|this area|the area|selected area|this region|that region|this zone|the zone|that zone|this circle|that circle|the circle|inside the circle|in the circle|this rectangle|the rectangle|that rectangle|this box|the box|this polygon|the polygon|this shape|that shape|the shape|the selected region|my drawing|the area i drew|the circle i drew|the shape i drew|area i drew|i drew|i just drew|drawn area|drawn circle|highlighted area|the buffer|the ring|reachable area|that reachable area|the isochrone|isochrone area|this polygon|the drawn area|the outlined area|those bounds|these bounds|this boundary',
  selection:
    'selected place|selected one|selected marker|the selected|selected|my selection|selection|the one i picked|the one i selected|highlighted one|i clicked|the one i clicked|i selected|i picked|currently selected|chosen one|the highlighted',
  drawnroute:
    'this route|that route|the route|my route|the current route|the path|the line|this line|that line|route|the last route|the previous route|my line',
  all: 'all of the|all of it|all of them|all the|all|everything|every|whole',
  markers: 'markers|marker|pins|pin|points|point|results|result|dots|dot|icons|search results|flags|items|stuff',
  change: 'instead|rather|make that|change that to|i meant|i mean|switch that to',
  about:
    'same but|same thing but|same again|likewise for|what about|how about|and what about|and how about|and for|and in|what of|same for|same thing for|the same for|how abt|wbt|what abt|and',
  else: 'show me more|see more|give me more|load more|more like these|few more|anything else|any others|any other ones|any other|others|other options|other ones|something else|some more|any more|more options|more results|show more|more of them|next page|different ones|another one|another|more please|few more|others?|what else|more like',
  farther:
    'a bit further|a bit farther|further away|farther away|further out|farther out|further|farther|wider area|expand the search|widen the search|bigger radius|larger radius|larger area|broaden|widen|expand|extend the search|increase the radius|wider search|look wider|extend',
  nearer:
    'closer please|a bit closer|closer by|closer ones|something closer|smaller radius|narrow the search|closer|nearer|narrow it|anything closer|reduce the radius|decrease the radius|narrow down|tighter',
  cheaper: 'cheaper|less expensive|budget',
  'act:running': 'running|run|jogging|jog|marathon|go for a run|go running',
  'act:hiking': 'hiking|hike|trekking|trek|climbing|camping|mountain climbing|climb|camp',
  'act:picnic': 'picnic|bbq|barbecue|picnicking|cookout|garden party',
  'act:cycling': 'bike ride|cycling tour|go cycling|cycling trip',
  'act:walking': 'stroll|a walk|walk the dog|dog walk|take a walk|go for a walk',
  'act:photography': 'photography|taking photos|photo shoot|stargazing|take pictures|photoshoot|photos|take photos',
  'act:swimming':
    'swimming|swim|beach day|go to the beach|surfing|surf|sailing|kayaking|kayak|fishing|boating|snorkeling|beach',
  'act:sports':
    'football|soccer|tennis|basketball|skiing|ski|golf|sports|workout|exercise|exercising|flying a kite|fly a kite|kite|drone flying|skating|work out|golfing',
  'act:laundry': 'laundry|dry clothes|wash the car|wash my car|dry my laundry',
  'act:outing': 'go out|going out|outdoor|outdoors|outside',
  'interest:history': 'history|historic|historical|heritage|culture|cultural|ruins|temples',
  'interest:museum': 'museums|museum|galleries|exhibitions',
  'interest:food': 'food|eating|foodie|culinary|street food|restaurants|cuisine',
  'interest:nature': 'nature|scenery|parks|gardens|outdoors|beaches|mountains|hikes',
  'interest:shopping': 'shopping|shops|malls|markets',
  'interest:family': 'kid friendly|kids|children|family friendly|kid-friendly|family-friendly',
  'interest:art': 'art|architecture|photography',
  'interest:nightlife': 'nightlife|bars|clubs',
  also: 'and also|also|and then|then|after that|afterwards|in addition|plus|and tell me|and show me|and what|and how|and where|and is|and will|and find|as well|oh and|by the way|btw',
  greet:
    'hello there|hello|hi there|hi|hey there|hiya|greetings|good morning|good afternoon|good evening|good night|howdy|yo|sup|wassup',
  thanks:
    'thank you very much|thank you so much|thank you|thanks a lot|thanks|thx|ty|cheers|much appreciated|appreciate it',
  bye: 'goodbye|bye bye|bye|see you later|see you|see ya|later|cya|farewell',
  ok: "okay|ok|cool|great|nice one|awesome|perfect|got it|i see|lol|haha|wow|alright|sounds good|no problem|never mind|nevermind|that's all|well done|good job|amazing|yes|no|yep|nope|sure thing|nice work",
  capability:
    'what can you do|what do you do|what are you able to do|what are you capable of|how can you help|how do you work|how do i use this|how do i use you|how does this work|what features|your features|your capabilities|list your features|help menu|what else can you do|what kind of questions|what can i ask|what should i ask|what can i do here|what are your skills|what tools do you have|how can i use|what all can you do|what things can you do|what sort of things|what do you know|what are you good at',
  whoareyou:
    "who are you|what are you|who made you|who built you|who created you|are you a robot|are you a bot|are you an ai|are you human|are you real|are you chatgpt|are you gpt|what's your name|what is your name|your name|how are you doing|how are you|how old are you|which model are you|what model are you|introduce yourself|tell me about yourself|how's it going|what's up|whats up|where are you from|where do you live|are you there|do you speak|are you married|do you have feelings|do you like|do you love|can you think|what language model|what llm",
  compose:
    'write me|write a|write an|write|compose|poem|haiku|sonnet|a limerick|limericks|limerick about|essay|rap|lyrics|translate|translation|how do you say|how do i say|how to say|tell me a joke|joke|tell me a story|story|riddle|sing|rewrite|paraphrase|summarize|summarise|summary of|proofread|rephrase|draft|email to|cover letter|roleplay|role play|pretend|draw me a cat|draw a cat|draw a dog|draw me a picture|draw a picture|draw a house|draw a horse|paint a picture|slogan|tagline|caption for|brainstorm|imagine|song|play me|recite|quote|fan fiction|fanfic',
  nongeo:
    "how to make|how do i make|how do you make|how to cook|how do i cook|how to bake|how do i fix|how to fix|how do i learn|how to learn|how do i install|how to install|how do i delete my|how do i reset|how to lose|how do i write|how to write|how do i draw|how to draw|how do i tie|how to tie|how do i train|how to train|how do i remove a stain|how many calories|how many people|how old|how tall|how high is|how high are|how deep is|how deep are|how wide is|how wide are|how much does|how much is|how much money|what year|what language|in which year|invented|founded|relationship|advice|tax|taxes|tips for|meaning behind|synonyms|my code|my essay|my homework|my boss|my wife|my husband|my dad|my mom|my cat|my dog|hair|makeup|shampoo|skin|anagram|palindrome|binary|hexadecimal|emoji|meme|joke about|pun|tongue twister|once upon|bedtime|play a game|trivia|quiz|rock paper|flip a coin|roll a dice|random number|lottery|win the|who plays|who sings|lyrics of|cast of|season of|episode|code|coding|program|programming|function|algorithm|script|debug|bug|compile|python|javascript|typescript|java code|sql|regex|html|css|api|json|linux|docker|kubernetes|git|github|database|machine learning|neural network|math|equation|solve|integral|derivative|calculate|calculus|square root|plus|minus|times|divided by|multiply|prime|fibonacci|proof|theorem|physics|chemistry|biology|dna|quantum|stock|stocks|price of|bitcoin|crypto|exchange rate|currency|invest|investment|salary|mortgage|loan|recipe|recipes|cook|cooking|bake|baking|ingredients|calories|roast|boil|marinate|diet|vitamin|symptoms|headache|medicine|disease|cure|treatment|doctor says|horoscope|zodiac|meaning of|what does|mean|meaning|definition|define|explain|explanation|difference between|difference|compare|versus|vs|better|who is|who's|who was|who were|who won|who invented|who wrote|who|whose|when was|when did|why is|why are|why do|why does|why did|why|history of|president|prime minister|king of|queen of|capital of|capital city|population|gdp|famous for|known for|movie|movies|film|tv show|series|actor|actress|singer|band|album|song|songs|music|book|books|novel|author|poet|painting|celebrity|football score|score of|world cup|champion|championship|match result|nba|game|games|video game|chess|exam|homework|study|studying|essay|resume|cv|interview|job|career|boss|email|letter|powerpoint|excel|spreadsheet|word document|phone battery|laptop|computer|iphone|android|router|wifi|printer|password|account|download|install|software|app|love|love you|i love|feel|feeling|sad|happy|bored|boring|lonely|tired|stress|anxious|anxiety|girlfriend|boyfriend|marry|married|divorce|life|god|religion|philosophy|universe|black hole|planet|planets|moon|mars|dinosaur|dinosaurs|animal|animals|cat|cats|dog|dogs|plant|plants|pet|pets|tomato|tomatoes|grow|news|politics|election|war|gift|birthday|dream|dreams|language|languages|grammar|synonym|pronounce|spell|spelling|idiom|proverb|alphabet|haircut|fashion|trivia|fun fact|fact about|facts about|advice on life|went to|i was in|have been to|been to|favorite|favourite|opinion|opinions|think of|memory|memories|religious|meeting|zoom meeting|zoom call|in c++|in java|in rust|variable|loop|array|string|recursion|photosynthesis|gravity|evolution|relativity|rhyme|rhymes|motivate me|motivation|meditation|sentence|paragraph|metaphor",
  sell: 'buy|where to buy|purchase',
  past: 'yesterday|last week|last month|last year|last night|historical|years ago',
};
