import { describe, expect, it } from 'vitest';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

/** What the last of these messages calls, with a place that has a name alone as its name. */
async function calls(...messages: string[]) {
  const { say } = embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW, pageLocale: 'en' });
  let told = await say(messages[0] ?? '');
  for (const message of messages.slice(1)) told = await say(message);
  return told.calls.map(({ name, input }) => [
    name,
    JSON.parse(JSON.stringify(input), (_, value) =>
      typeof value?.name === 'string' && value.city === undefined ? value.name : value,
    ),
  ]);
}

const way = (from: unknown, to: unknown, more: object = {}) => [['plan_route', { from, to, ...more }]];
const HOW_FAR = 'how far is Leeds from York';
const DRIVE = 'drive from Leeds to York';

describe('a way after a distance', () => {
  it.each([
    ['ok give me the drive from York then', way('York', 'Leeds', { mode: 'drive' })],
    ['show me the walk from Leeds please', way('Leeds', 'York', { mode: 'walk' })],
    ['and if i drive that, via Harrogate', way('York', 'Leeds', { mode: 'drive', via: ['Harrogate'] })],
    ['what if we drove it stopping in Harrogate', way('York', 'Leeds', { mode: 'drive', via: ['Harrogate'] })],
    ['if I take the car, through Harrogate', way('York', 'Leeds', { mode: 'drive', via: ['Harrogate'] })],
    ['and if I cycle it, via Selby', way('York', 'Leeds', { mode: 'bike', via: ['Selby'] })],
  ])('%s', async (said, expected) => {
    expect(await calls(HOW_FAR, said)).toEqual(expected);
  });

  it.each([
    ['weather in Oslo tomorrow', 'distance to Bergen by car', way('Oslo', 'Bergen', { mode: 'drive' })],
    ['sunset in Lisbon today?', 'how far to Porto by train', way('Lisbon', 'Porto', { mode: 'transit' })],
    ['what time is it in Tokyo', 'distance to Kyoto by car', way({ ref: 'p1' }, 'Kyoto', { mode: 'drive' })],
  ])('by the mode that is said: %s, %s', async (before, said, expected) => {
    expect(await calls(before, said)).toEqual(expected);
  });

  it.each([
    ['distance from Lyon to Annecy by car', 'Annecy'],
    ['distance from Reykjavik to Vík by car', 'Vík'],
  ])('in one message: %s', async (said, to) => {
    expect(await calls(said)).toMatchObject([['plan_route', { to, mode: 'drive' }]]);
  });
});

describe('a way that is said otherwise', () => {
  it.each([
    ['I mean starting from York', way('York', 'Leeds', { mode: 'drive' })],
    ['I meant starting in York', way('York', 'Leeds', { mode: 'drive' })],
    ['sorry i meant to Sheffield', way('Leeds', 'Sheffield', { mode: 'drive' })],
    ['sorry, I meant to Hull', way('Leeds', 'Hull', { mode: 'drive' })],
    [
      'If I roll out at 6 am when do I get there?',
      way('Leeds', 'York', { mode: 'drive', depart_at: '2026-11-30T06:00' }),
    ],
    [
      'if we head out at 3 pm what time do we get in?',
      way('Leeds', 'York', { mode: 'drive', depart_at: '2026-11-29T15:00' }),
    ],
    ['when do I get there if I go at 4 pm', way('Leeds', 'York', { mode: 'drive', depart_at: '2026-11-29T16:00' })],
    ['starting at 8 tonight, arrival?', way('Leeds', 'York', { mode: 'drive', depart_at: '2026-11-29T20:00' })],
    ['how many people live in York', [['get_place', { ref: 'York' }]]],
    ['how big is York', [['get_place', { ref: 'York' }]]],
  ])('%s', async (said, expected) => {
    expect(await calls(DRIVE, said)).toEqual(expected);
  });

  it('begins at its old end, with its stops the other way round', async () => {
    const said = 'I mean starting from Durban';
    expect(await calls('drive from Cape Town to Durban via Kimberley and Bloemfontein', said)).toEqual(
      way('Durban', 'Cape Town', { mode: 'drive', via: ['Bloemfontein', 'Kimberley'] }),
    );
  });

  it('leads to what was meant where its start is still asked for', async () => {
    const said = ['where is sagrda familia', 'wlk from there to placa catalunya', 'sorry i meant to park guell'];
    expect(await calls(...said)).toMatchObject([['plan_route', { from: 'sagrda familia', mode: 'walk' }]]);
  });

  it.each([
    [['drive from Leeds to York', 'and walking', 'get rid of the walk'], { action: 'remove', refs: ['r2'] }],
    [['drive from Leeds to York', 'and walking', 'hide the driving one'], { action: 'hide', refs: ['r1'] }],
    [['walk from the Louvre to the Eiffel Tower', 'remove the walking route'], { action: 'remove', refs: ['r1'] }],
    [['drive from Leeds to York', 'hide the train one'], { action: 'hide', refs: ['selection'] }],
  ])('is taken off the map by its mode: %j', async (said, input) => {
    expect(await calls(...said)).toEqual([['map_edit', input]]);
  });
});

describe('times from several places to one', () => {
  it.each([
    ['Compare driving times to Oxford from Reading, Swindon and Watford', 'Oxford', ['Reading', 'Swindon', 'Watford']],
    ['drive times from Bath, Bristol and Swindon to Reading', 'Reading', ['Bath', 'Bristol', 'Swindon']],
    ['which is quickest to Paris by car: from Lille, Rouen or Orléans', 'Paris', ['Lille', 'Rouen', 'Orléans']],
    [
      "We're thinking of moving out of London. Compare drive times to Oxford from Reading and Watford",
      'Oxford',
      ['Reading', 'Watford'],
    ],
    [
      'how long would it take to get to Oxford by car from Reading, Swindon and Bath',
      'Oxford',
      ['Reading', 'Swindon', 'Bath'],
    ],
  ])('%s', async (said, from, to) => {
    expect(await calls(said)).toEqual([['travel_times', { from, to, mode: 'drive' }]]);
  });

  it('are told by another mode', async () => {
    const said = 'Compare drive times to Oxford from Reading, Swindon and Bath';
    expect(await calls(said, 'same thing by train')).toMatchObject([
      ['travel_times', { from: 'Oxford', to: ['Reading', 'Swindon', 'Bath'], mode: 'transit' }],
    ]);
  });
});

describe('the weather of two places of which one was spoken of', () => {
  it.each([
    ['where is Bath', 'is it warmer there than Leeds on Friday?', 'Leeds'],
    ['show me Brighton', 'will it be wetter there than in Cardiff tomorrow', 'Cardiff'],
    ["where's Bergen", 'is it colder than Oslo?', 'Oslo'],
    ['where is Nairobi', 'which is warmer, there or Mombasa', 'Mombasa'],
    ['where is Nairobi', 'is Mombasa or there warmer today', 'Mombasa'],
  ])('%s, %s', async (before, said, other) => {
    expect(await calls(before, said)).toMatchObject([
      ['get_weather', { place: { ref: 'p1' } }],
      ['get_weather', { place: other }],
    ]);
  });

  it('leaves the one that a way leads to', async () => {
    const said = ["where's Bergen", 'is it colder than Oslo?', 'driving up from Oslo on Friday, how long does it take'];
    expect(await calls(...said)).toEqual(way('Oslo', { ref: 'p1' }, { mode: 'drive' }));
  });
});

describe('which of a name is meant', () => {
  it.each([
    ["where's Boston", 'no the English one', 'Boston', 'England'],
    ["where's London", 'the Canadian one please', 'London', 'Canada'],
    ["where's Perth", 'the Scottish one, I meant', 'Perth', 'Scotland'],
    ["where's Birmingham", 'I meant the American one, in Alabama', 'Birmingham', 'Alabama'],
    ['where is Cambridge', 'I meant the American one next to Boston', 'Cambridge', 'Boston'],
    ['where is Cambridge', 'I mean the one next to Boston', 'Cambridge', 'Boston'],
  ])('%s, %s', async (before, said, query, city) => {
    expect(await calls(before, said)).toEqual([['locate', { query, city }]]);
  });

  it('is not said by a kitchen', async () => {
    expect(await calls('italian restaurants in Rome', 'any Chinese ones?')).toMatchObject([
      ['search_places', { category: 'chinese_food', near: 'Rome' }],
    ]);
  });
});

describe('a list', () => {
  it.each([
    ['ok show only those within 800 m', 800],
    ['just the ones within 1 km', 1_000],
    ['keep only the ones within 2 km please', 2_000],
  ])('is narrowed to what is near: %s', async (said, radius) => {
    expect(await calls('museums in Vienna', said)).toEqual([
      ['search_places', { category: 'museum', near: 'Vienna', radius_m: radius }],
    ]);
  });

  it('is looked for round a name that nobody knows in the town that is named beside it', async () => {
    const near = { name: 'Stephansplatz', city: 'Vienna' };
    for (const said of ['museums near Stephansplatz, Vienna', 'A wet day in Vienna. Museums near Stephansplatz?'])
      expect(await calls(said)).toEqual([['search_places', { category: 'museum', near }]]);
  });

  it('leaves the town to the next question where the name in it was not found', async () => {
    const said = ["We're in Glasgow with kids. Museums near Foobar Square?", "what's tomorrow like"];
    expect(await calls(...said)).toMatchObject([['get_weather', { place: 'Glasgow', date: '2026-11-30' }]]);
  });

  it.each(['which tube station is closest', 'nearest metro station?'])('is of stations: %s', async (said) => {
    expect(await calls('10 Downing Street, London', said)).toMatchObject([
      ['search_places', { category: 'subway', near: { ref: 'p1' } }],
    ]);
  });
});

describe('what was said before', () => {
  it.each([
    // An address of which only the town is known is not the middle of the town.
    ['221B Baker Street, London', "walk from there to Regent's Park", { from: '221B Baker Street, London' }],
    ['221b baker street london', 'nearest tube to it', { near: '221b baker street london' }],
    ['parks near Grand Central', 'how do we walk from there to Bryant Park', { from: 'Grand Central' }],
    ['show me Portland', 'Maine not Oregon', { query: 'Portland', city: 'Maine' }],
    ['where is Athens', 'Georgia, not Greece', { query: 'Georgia' }],
    ['is Saturday good for a hike near Banff?', 'Sunday better?', { place: 'Banff', date: '2026-12-06' }],
    ['will it rain in Oslo tomorrow', 'Tuesday any worse?', { place: 'Oslo', date: '2026-12-01' }],
    [
      'plan 2 days in Rome in April',
      'what is the weather generally like there at that time of year?',
      { place: 'Rome', month: 4 },
    ],
    ['Basel to Zurich, straight line?', 'Same for Bern', { between: ['Bern', 'Zurich'] }],
    ['how far is Bath from London', 'the same for Brighton', { between: ['Brighton', 'London'] }],
    ['Utrecht to Amsterdam by bike', 'headwind?', { place: 'Amsterdam' }],
    ['Utrecht to Amsterdam by bike', 'And train back at 6pm', { from: 'Amsterdam', to: 'Utrecht', mode: 'transit' }],
    [DRIVE, 'bus back?', { from: 'York', to: 'Leeds', mode: 'transit' }],
    [
      'we live near Waseda University',
      'how far can I get from my university in 20 minutes by bike',
      { from: 'Waseda University' },
    ],
    ['time in Auckland and Perth please', 'show me Perth then, the Aussie one', { query: 'Perth', city: 'Australia' }],
    ['how far is Leeds from York', 'how would one go from Leeds to Selby by train', { from: 'Leeds', to: 'Selby' }],
    [
      'drive from Denver to Albuquerque via Pueblo',
      'skip Pueblo go through Colorado Springs',
      { via: ['Colorado Springs'] },
    ],
    [DRIVE, 'delete Checkpoint Charlie from the map', { action: 'remove', refs: ['selection'] }],
    ['show me the Colosseum', 'delete the Colosseum from the map', { action: 'remove', refs: ['p1'] }],
  ])('is gone on with: %s, %s', async (before, said, input) => {
    expect(await calls(before, said)).toMatchObject([[expect.any(String), input]]);
  });

  it.each([
    [
      ['time in Auckland and Perth please', 'which one is warmer in January?'],
      [{ ref: 'p1' }, { ref: 'p2' }],
    ],
    [
      ['how far is Lyon from Geneva', 'which of the two is colder in winter'],
      ['Lyon', 'Geneva'],
    ],
    [
      ['where is Bath', 'where is Leeds', 'which is warmer today'],
      [{ ref: 'p1' }, { ref: 'p2' }],
    ],
  ])('is compared: %j', async (said, places) => {
    expect(await calls(...said)).toMatchObject(places.map((place) => ['get_weather', { place }]));
  });

  it.each([
    ['okay and how long is that drive', {}],
    ['what if we stop in Harrogate', { via: ['Harrogate'] }],
    ['and finish at Sheffield', { to: 'Sheffield', via: ['York'] }],
  ])('of a way is gone on with after the weather there: %s', async (said, more) => {
    const expected = { from: 'Leeds', to: 'York', mode: 'drive', ...more };
    expect(await calls(DRIVE, 'weather there tomorrow', said)).toMatchObject([['plan_route', expected]]);
  });

  it('adds no stop that the way should do without', async () => {
    const [[, input] = []] = await calls(DRIVE, 'without going through Harrogate');
    expect(input).not.toHaveProperty('via');
  });
});

describe('a name with what it lies in', () => {
  it.each([
    ['weather in Oslo', 'show me Bergen, Norway', 'locate', { query: 'Bergen', city: 'Norway' }],
    ['weather in Oslo', 'Bergen, Norway', 'get_weather', { place: { name: 'Bergen', city: 'Norway' } }],
    [DRIVE, 'Hull, England', 'plan_route', { from: 'Leeds', to: { name: 'Hull', city: 'England' } }],
    ['weather in Oslo', 'and in Hull, England', 'get_weather', { place: { name: 'Hull', city: 'England' } }],
  ])('is one place: %s, %s', async (before, said, name, input) => {
    expect(await calls(before, said)).toMatchObject([[name, input]]);
  });

  it.each([
    ["where's Springfield", 'Big Ben to Tower Bridge'],
    ["where's Cambridge", 'London Eye to Big Ben'],
  ])('answers no question where two are the ends of a way: %s, %s', async (before, said) => {
    expect(await calls(before, said)).not.toEqual([['locate', { ref: expect.any(String) }]]);
  });
});

describe('a trip', () => {
  it.each(['and the Colosseum?', 'what about the Colosseum?'])('has a sight more: %s', async (said) => {
    expect(await calls('plan three days in Rome', said)).toMatchObject([
      ['plan_trip', { area: 'Rome', days: 3, must: [{ ref: expect.any(String) }] }],
    ]);
  });

  it('has a sight on the day that is said, in its town', async () => {
    const said = 'Could we have the Vatican Museums on the second day, please?';
    expect(await calls('plan three days in Rome', said)).toMatchObject([
      ['plan_trip', { area: { label: 'Rome' }, days: 3 }],
    ]);
  });

  it('goes to another town', async () => {
    expect(await calls('plan three days in Rome', 'what about Naples')).toMatchObject([
      ['plan_trip', { area: 'Naples' }],
    ]);
  });
});

describe('places on the map', () => {
  it.each([
    ['put pins on the Louvre and the Eiffel Tower', ['Louvre', 'Eiffel Tower']],
    [
      'mark Big Ben, the London Eye and Tower Bridge on the map for the kids',
      ['Big Ben', 'London Eye', 'Tower Bridge'],
    ],
    [
      'mark Brandenburg Gate, Alexanderplatz and Checkpoint Charlie on the map for my class',
      ['Brandenburg Gate', 'Alexanderplatz', 'Checkpoint Charlie'],
    ],
  ])('are each looked for: %s', async (said, names) => {
    expect(await calls(said)).toEqual(names.map((query) => ['locate', { query }]));
  });
});

describe('places that were only told of', () => {
  it.each([
    [
      ['my grandma was born in Prague', 'she moved to Boston in 1962'],
      ['Prague', 'Boston'],
    ],
    [
      ['i was in Lyon last year', 'we went to Geneva then'],
      ['Lyon', 'Geneva'],
    ],
  ])('are the ends of a distance: %j', async (told, between) => {
    expect(await calls(...told, 'how far is that')).toEqual([['measure', { what: 'distance', between }]]);
  });
});

describe('a place that is called by its name', () => {
  it.each([
    ['my son just moved to a village called Grassington', { query: 'Grassington' }],
    ["I'd like to see where my granddaughter has moved to. It's called Hebden Bridge", { query: 'Hebden Bridge' }],
    ['The town is called Todmorden', { query: 'Todmorden' }],
    ['where is the Australian Newcastle', { query: 'Newcastle', city: 'Australia' }],
  ])('is looked for: %s', async (said, input) => {
    expect(await calls(said)).toEqual([['locate', input]]);
  });

  it('is no town of a people where it is something of theirs', async () => {
    expect(await calls('walk from the Spanish Steps to the Pantheon')).toEqual(
      way('Spanish Steps', 'Pantheon', { mode: 'walk' }),
    );
  });
});

describe('a word of agreement before a question', () => {
  it.each([
    [
      'Can you book me a flight to Madrid?',
      'Fine. How long is it from Lisbon by car then?',
      'Madrid',
      'Lisbon',
      'drive',
    ],
    ['order me a taxi to Oxford', 'Fair enough. How long is it from Reading by train', 'Oxford', 'Reading', 'transit'],
    [
      'buy two train tickets to Vienna for Friday',
      'Oh well. how long does it take from Prague by car',
      'Vienna',
      'Prague',
      'drive',
    ],
  ])('is no place: %s, %s', async (before, said, to, from, mode) => {
    expect(await calls(before, said)).toEqual(way(from, to, { mode }));
  });
});

describe('a colour alone', () => {
  it.each([
    ['red please', 'red'],
    ['in green', 'green'],
    ['ok blue', 'blue'],
    ['and orange?', 'orange'],
  ])('is that of what was drawn last: %s', async (said, color) => {
    expect(await calls('Draw a 3 km circle round the Eiffel Tower', said)).toEqual([
      ['map_edit', { action: 'restyle', refs: ['a1'], color }],
    ]);
  });
});

describe('whether a day is good for something', () => {
  it.each([
    ['Fancy a hike near Keswick on Tuesday, will it be decent?', '2026-12-01'],
    ['we want to go hiking near Keswick on Thursday, is it going to be decent', '2026-12-03'],
    ['Thinking of a bike ride around Keswick tomorrow, will it be okay?', '2026-11-30'],
  ])('%s', async (said, date) => {
    expect(await calls(said)).toMatchObject([['outing_advice', { place: 'Keswick', date }]]);
  });

  it('is asked of where a list was looked for, not of another list', async () => {
    const [[name] = []] = await calls('museums in Vienna', 'what about Saturday, warm enough for the park?');
    expect(name).toBe('outing_advice');
  });
});
