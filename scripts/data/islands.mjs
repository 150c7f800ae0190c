import tzlookup from '@photostructure/tz-lookup';

const HAN = /[一-鿿]/;

/**
 * Islands of the hand-made table: those that are a country, region or city add their names to it, the others become
 * records of the kind "landmark:island" with the box they fill. Throws if a row names an area that does not exist.
 */
export function islandRecords(islands, areas) {
  const records = [];
  for (const { country, english, chinese, box, area } of islands) {
    const names = [...chinese, ...english, ...spokenForms(english)];
    if (area) {
      const [record] = areas
        .filter((one) => one.country === country && one.name === area)
        .sort((a, b) => b.importance - a.importance);
      if (!record) throw new Error(`islands.tsv: no ${area} in ${country} for ${english[0]}`);
      // The weakest of the strong names: 冰岛 and 普吉岛 remain what they were.
      record.stems = [...(record.stems ?? []), ...names];
      continue;
    }
    const [west, south, east, north] = box;
    const at = [(west + east) / 2, (south + north) / 2];
    const isLarge = east - west > 1 || north - south > 1;
    records.push({
      name: chinese[0],
      nameEn: english[0],
      kind: 'landmark:island',
      at,
      country: country === '-' ? '' : country,
      population: 0,
      importance: isLarge ? 0.84 : 0.8,
      timeZone: tzlookup(at[1], at[0]),
      aliases: names,
      variants: [],
      box,
    });
  }
  return records;
}

/** "Crete" is also called "island of Crete", "Isla de Creta" and so on, "Jeju Island" "Isle of Jeju". */
function spokenForms(english) {
  return english
    .filter((name) => !HAN.test(name))
    .flatMap((name) => {
      const bare = name.replace(/ Islands?$/, '').replace(/^(?:Isle|Island) of /, '');
      const before = [
        'Island of',
        'Isle of',
        'Isla',
        'Isla de',
        'Ilha de',
        'Île de',
        'Isola di',
        'Insel',
        'Pulau',
        'Ko',
        'Koh',
      ];
      return name.endsWith('Islands')
        ? [`${bare} archipelago`]
        : [`${bare} Island`, ...before.map((word) => `${word} ${bare}`)];
    });
}
