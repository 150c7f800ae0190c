import type { GeoToolName } from '../../lib/tools/registry.ts';

/** A call as an able model would make it. "#2": the second ref of the results so far. "$tomorrow", "$Sat", "$in2": a date. */
export interface PlannedCall {
  tool: GeoToolName;
  input: Record<string, unknown>;
}

/** How a turn must end: with these cards, which hold such text, with an honest miss, with a question, or with words alone. */
type Ending = { cards: [tool: GeoToolName, has: string][] } | 'miss' | 'question' | 'words';

export interface Question {
  text: string;
  locale: 'zh' | 'en';
  /** The steps that it takes, each with the calls made at once. */
  plan: PlannedCall[][];
  ends: Ending;
}

const call = (tool: GeoToolName, input: Record<string, unknown>): PlannedCall => ({ tool, input });
const weather = (place: string, more: object = { span: 'now' }) => call('get_weather', { place, ...more });
const options = (...labels: string[]) => labels.map((label) => ({ label }));

const ZH: [string, PlannedCall[][], Ending][] = [
  ['北京今天天气怎么样', [[weather('北京')]], { cards: [['get_weather', '北京']] }],
  [
    '上海周六会下雨吗',
    [[weather('上海', { span: 'days', date: '$Sat' })]],
    { cards: [['get_weather', '"dates":["$Sat"]']] },
  ],
  ['杭州未来三天天气', [[weather('杭州', { span: 'days', days: 3 })]], { cards: [['get_weather', '$in2']] }],
  [
    '北京和广州明天哪个更冷',
    [[weather('北京', { span: 'days', date: '$tomorrow' }), weather('广州', { span: 'days', date: '$tomorrow' })]],
    {
      cards: [
        ['get_weather', '"dates":["$tomorrow"]'],
        ['get_weather', '广州'],
      ],
    },
  ],
  [
    '西湖附近的咖啡馆',
    [[call('search_places', { category: 'cafe', near: '西湖, 杭州' })]],
    { cards: [['search_places', '西湖']] },
  ],
  [
    '外滩附近找一家药店，再告诉我怎么走过去',
    [
      [call('search_places', { category: 'pharmacy', near: '外滩, 上海', limit: 3 })],
      [call('plan_route', { from: '外滩, 上海', to: '#1', mode: 'walk' })],
    ],
    {
      cards: [
        ['search_places', 'pharmacy'],
        ['plan_route', '"walk"'],
      ],
    },
  ],
  [
    '从天安门到颐和园怎么走',
    [[call('plan_route', { from: '天安门, 北京', to: '颐和园, 北京' })]],
    { cards: [['plan_route', '颐和园']] },
  ],
  [
    '从北京开车到天津，途经廊坊',
    [[call('plan_route', { from: '北京', to: '天津', via: ['廊坊'], mode: 'drive' })]],
    { cards: [['plan_route', '廊坊']] },
  ],
  ['故宫在哪里', [[call('locate', { query: '故宫', city: '北京' })]], { cards: [['locate', '故宫']] }],
  ['天坛的电话是多少', [[call('get_place', { ref: '天坛, 北京' })]], { cards: [['get_place', '010-12345678']] }],
  [
    '从国贸步行15分钟能到哪',
    [[call('travel_times', { from: '国贸, 北京', minutes: [15], mode: 'walk' })]],
    { cards: [['travel_times', '"minutes":15']] },
  ],
  [
    '天安门到故宫、颐和园开车分别要多久',
    [[call('travel_times', { from: '天安门, 北京', to: ['故宫, 北京', '颐和园, 北京'], mode: 'drive' })]],
    { cards: [['travel_times', '颐和园']] },
  ],
  ['杭州两日游', [[call('plan_trip', { area: '杭州', days: 2 })]], { cards: [['plan_trip', '杭州']] }],
  [
    '明天去香山爬山穿什么',
    [[call('outing_advice', { place: '香山, 北京', date: '$tomorrow', hours: '9-16', activity: '爬山' })]],
    { cards: [['outing_advice', '$tomorrow']] },
  ],
  [
    '在外滩画一个半径2公里的圆',
    [[call('map_draw', { shape: 'circle', center: '外滩, 上海', radius_m: 2_000 })]],
    { cards: [['map_draw', '"radiusM":2000']] },
  ],
  ['地图移到巴黎', [[call('map_view', { action: 'fly_to', place: '巴黎' })]], { cards: [['map_view', '巴黎']] }],
  [
    '北京到上海的直线距离',
    [[call('measure', { what: 'distance', between: ['北京', '上海'] })]],
    { cards: [['measure', '上海']] },
  ],
  ['斯普林菲尔德天气怎么样', [[weather('Springfield')]], 'question'],
  ['锟斤拷大厦在哪里', [[call('locate', { query: '锟斤拷大厦' })]], 'miss'],
  ['帮我安排一次旅行', [[call('ask_user', { question: '想去哪里？', options: options('杭州', '成都') })]], 'question'],
];

const EN: [string, PlannedCall[][], Ending][] = [
  ["What's the weather in Tokyo now?", [[weather('Tokyo')]], { cards: [['get_weather', 'Tokyo']] }],
  [
    'Will it rain in London on Saturday?',
    [[weather('London', { span: 'days', date: '$Sat' })]],
    { cards: [['get_weather', '"dates":["$Sat"]']] },
  ],
  [
    'Five-day forecast for Paris, please',
    [[weather('Paris, France', { span: 'days', days: 5 })]],
    { cards: [['get_weather', '$in4']] },
  ],
  [
    'Find cafes near the Louvre',
    [[call('search_places', { category: 'cafe', near: 'Louvre, Paris' })]],
    { cards: [['search_places', 'Louvre']] },
  ],
  [
    'Museums near Tiananmen, and then the way to the second one on foot',
    [
      [call('search_places', { category: 'museum', near: 'Tiananmen, Beijing' })],
      [call('plan_route', { from: 'Tiananmen, Beijing', to: '#2', mode: 'walk' })],
    ],
    {
      cards: [
        ['search_places', 'museum'],
        ['plan_route', '乙museum'],
      ],
    },
  ],
  [
    'How do I get from the Eiffel Tower to the Louvre?',
    [[call('plan_route', { from: 'Eiffel Tower, Paris', to: 'Louvre, Paris' })]],
    { cards: [['plan_route', 'Louvre']] },
  ],
  [
    'Drive from Berlin to Potsdam without motorways',
    [[call('plan_route', { from: 'Berlin, Germany', to: 'Potsdam, Germany', mode: 'drive', avoid: ['highways'] })]],
    { cards: [['plan_route', 'Potsdam']] },
  ],
  [
    'Where is the Colosseum?',
    [[call('locate', { query: 'Colosseum', city: 'Rome' })]],
    { cards: [['locate', 'Colosseum']] },
  ],
  [
    'What can I reach in 20 minutes by bike from Hyde Park in London?',
    [[call('travel_times', { from: 'Hyde Park, London', minutes: [20], mode: 'bike' })]],
    { cards: [['travel_times', '"minutes":20']] },
  ],
  [
    'Plan two easy days in Kyoto with temples and food',
    [[call('plan_trip', { area: 'Kyoto', days: 2, interests: ['temple', 'food'], pace: 'easy' })]],
    { cards: [['plan_trip', 'Kyoto']] },
  ],
  [
    'What should I wear in Beijing tomorrow?',
    [[call('outing_advice', { place: 'Beijing', date: '$tomorrow' })]],
    { cards: [['outing_advice', '$tomorrow']] },
  ],
  [
    'Draw a 1 km circle around the Brandenburg Gate',
    [[call('map_draw', { shape: 'circle', center: 'Brandenburg Gate, Berlin', radius_m: 1_000 })]],
    { cards: [['map_draw', '"radiusM":1000']] },
  ],
  [
    'Show Sydney on the map',
    [[call('map_view', { action: 'fly_to', place: 'Sydney, Australia' })]],
    { cards: [['map_view', 'Sydney']] },
  ],
  [
    'How far is Vienna from Berlin as the crow flies?',
    [[call('measure', { what: 'distance', between: ['Vienna, Austria', 'Berlin, Germany'] })]],
    { cards: [['measure', 'Vienna']] },
  ],
  ['Weather in Springfield', [[weather('Springfield')]], 'question'],
  ['Where is Qwzxv Tower?', [[call('locate', { query: 'Qwzxv Tower' })]], 'miss'],
  [
    'Plan me a trip',
    [[call('ask_user', { question: 'Where would you like to go?', options: options('Lisbon', 'Prague') })]],
    'question',
  ],
  ['Thanks, that was helpful!', [], 'words'],
  [
    'Is there a pharmacy in this area?',
    [[call('search_places', { category: 'pharmacy', within: 'view', open_now: true, limit: 5 })]],
    { cards: [['search_places', 'pharmacy']] },
  ],
  [
    'Air quality in Beijing right now',
    [[weather('Beijing', { span: 'now', air_quality: true })]],
    { cards: [['get_weather', '"usAqi":160']] },
  ],
];

const inLanguage =
  (locale: Question['locale']) =>
  ([text, plan, ends]: [string, PlannedCall[][], Ending]): Question => ({ text, locale, plan, ends });

/** Forty typical questions, with the map on Beijing. */
export const QUESTIONS: readonly Question[] = [...ZH.map(inLanguage('zh')), ...EN.map(inLanguage('en'))];
