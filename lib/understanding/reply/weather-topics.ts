import type { TempUnit, WindUnit } from '../../domain/weather-units.ts';

/** What a question about the weather is about, beside the sky and the temperature. */
export interface Topics {
  sun: boolean;
  warnings: boolean;
  humidity: boolean;
  wind: boolean;
  uv: boolean;
  pressure: boolean;
  visibility: boolean;
  frost: boolean;
  rain: boolean;
  /** More is asked than the sun's times. */
  weather: boolean;
}

const ASKED: { [Topic in keyof Topics]: RegExp } = {
  sun: /日出|日落|天亮|天黑|(?:几点|时候|才|就)(?:天)?[亮黑]|(?:黄金|蓝调|魔幻)时|白昼|日照|昼长|白天.{0,3}(?:多长|多久)|日头|[晨暮曙]光|\b(?:golden|blue) hour\b|\b(?:first|last) light\b|\bday ?break\b|\bnightfall\b|\btwilight\b|\bdaylight\b|\bhours of (?:day|sun)light\b|\bhow (?:long|short) (?:is|are) the (?:day|night)s?\b|\bsun-?(?:up|down)\b|\b(?:is|be|it) (?:still |already |yet )*(?:light|dark)\b|太阳.{0,4}(?:升|落|下山|出来)|极[昼夜]|sun ?(?:rise|set)s?\b|\bsun (?:go|come|get)(?:e?s)? (?:down|up)|\bsun (?:rise|set)|\bdawn\b|\bdusk\b|(?:get|getting|gets) (?:dark|light)\b|polar (?:day|night)|midnight sun/i,
  warnings: /预警|警报|警告|\bwarnings?\b|\balerts?\b|\badvisor(?:y|ies)\b/i,
  humidity: /湿度|潮湿|干不干|\bhumid/i,
  wind: /风(?![景格味俗筝情险水扇光])|\bwind(?:y|s)?\b|\bgusts?\b|\bbreez/i,
  uv: /紫外线|\buv\b|ultraviolet|sunburn/i,
  pressure: /气压|\bpressure\b/i,
  visibility: /能见度|\bvisibility\b/i,
  frost: /结冰|上冻|霜冻?|冰雹|黑冰|\b(?:ice|icy|frosty?|freezing|hail)\b/i,
  rain: /伞|下雨|有雨|umbrella|rain/i,
  weather:
    /天气|气温|温度|多少度|几度|冷|热|雨|雪|伞|风|weather|forecast|temperature|rain|snow|cold|warm|hot|umbrella|wind/i,
};

export function topicsOf(message: string): Topics {
  const asked = (topic: keyof Topics) => ASKED[topic].test(message);
  return {
    sun: asked('sun'),
    warnings: asked('warnings'),
    humidity: asked('humidity'),
    wind: asked('wind'),
    uv: asked('uv'),
    pressure: asked('pressure'),
    visibility: asked('visibility'),
    frost: asked('frost'),
    rain: asked('rain'),
    weather: asked('weather'),
  };
}

const WIND_UNITS: [RegExp, WindUnit][] = [
  [/\bmph\b|\bmiles? (?:per|an) hour|英里(?:每|\/|／)?(?:小时|时)/i, 'mph'],
  [/\bm\/s\b|\bmet(?:er|re)s? (?:per|a) second|米(?:每|\/|／)秒|每秒(?:多少|几)?米/i, 'm/s'],
  [/\bknots?\b|\bkn\b|(?:多少|几)节(?!课)/i, 'kn'],
  [/\bbeaufort\b|\bbft\b|[几多少]级|级风|风力|风级/i, 'bft'],
];

/** The units that a question names; else Celsius and kilometres an hour. */
export function unitsOf(message: string): { temp: TempUnit; wind: WindUnit } {
  return {
    temp: /华氏|fahrenheit|°\s?F\b|℉|\bin f\b/i.test(message) ? 'F' : 'C',
    wind: WIND_UNITS.find(([pattern]) => pattern.test(message))?.[1] ?? 'km/h',
  };
}
