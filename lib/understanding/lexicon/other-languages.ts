/**
 * The main words of a few other languages: the English word, a tab, and how it is said. Messages in these languages are read
 * as far as these words go; any other word in them is said not to be understood.
 */
export const MAIN_WORDS = `
weather	météo|quel temps fait-il|quel temps|wetter|wettervorhersage|el tiempo|tiempo|clima|meteo|che tempo fa|previsão do tempo|pogoda|pogodę|погода|погоду|погоды|прогноз погоды|날씨|天気予報|天気|الطقس|hava durumu|thời tiết|สภาพอากาศ|อากาศ|cuaca|καιρός|मौसम
restaurants	맛집|식당|음식점|レストラン|ресторан|рестораны|restaurantes|restaurante|ristoranti|ristorante|مطعم|مطاعم|nhà hàng|ร้านอาหาร
hotels	호텔|ホテル|отель|отели|гостиница|гостиницы|hoteles|hôtels|hôtel|hotéis|فندق|فنادق|khách sạn|โรงแรม|otel
museums	박물관|博物館|музей|музеи|musées|musée|museos|museo|musei|museus|museu|museen|متحف
cafes	카페|カフェ|кафе|cafés
route	itinéraire|comment aller|cómo llegar|cómo ir|ruta|wie komme ich|come arrivare|percorso|como chegar|маршрут|как добраться|как доехать|길찾기|가는 길|가는 법|行き方|経路
where is	où est|où se trouve|dónde está|wo ist|wo liegt|dov'è|onde fica|где находится|어디에 있어|どこですか|はどこ
`;

/** Words that place and time what is asked, before their noun. */
export const FRAME_WORDS = `
near	près de|à côté de|cerca de|vicino a|in der nähe von|perto de|рядом с|возле|около|gần|قرب
from	von|из|от|desde
to	nach|до|jusqu'à|hasta|até
in	à|au|aux|en|em|im|в|во|في|ở|di
tomorrow	demain|mañana|morgen|domani|amanhã|завтра|내일|明日|غدا|ngày mai
today	aujourd'hui|hoy|heute|oggi|hoje|сегодня|오늘|今日|اليوم|hôm nay
`;

/** The same behind their noun, as a pattern of the noun. */
export const AFTER_NOUN: readonly (readonly [RegExp, string])[] = [
  [/([\p{Script=Han}\p{Script=Katakana}ー]+)から/gu, ' from $1 '],
  [/([\p{Script=Han}\p{Script=Katakana}ー]+)(?:まで|へ)/gu, ' to $1 '],
  [/([\p{Script=Han}\p{Script=Katakana}ー]+)(?:の近く|付近|周辺)の?/gu, ' near $1 '],
  [/([\p{Script=Hangul}]+)(?:에서|부터)/gu, ' from $1 '],
  [/([\p{Script=Hangul}]+)까지/gu, ' to $1 '],
  [/([\p{Script=Hangul}]+) ?(?:근처|주변)/gu, ' near $1 '],
];

/** Words that change nothing. */
export const FILLERS =
  "알려줘|알려주세요|알려 주세요|어때요?|찾아줘|추천해줘|추천|의|은|는|を教えてください|を教えて|教えてください|教えて|はどうですか|は|の|を|s'il vous plaît|por favor|bitte|пожалуйста|per favore|какая|какой|покажи|quelle est|quel est|fait-il|il fait|qué|hace|cómo está|cuál es|wie ist|wie wird|come è|com'è|qual é|la|le|les|el|los|il|der|die|das|zum|zur|del|o|a|как";
