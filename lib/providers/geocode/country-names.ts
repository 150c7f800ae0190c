import { keyOf } from '../../gazetteer/normalize.mjs';

const LANGUAGES = 'en zh-Hans zh-Hant de fr es it pt nl pl cs hu sv da fi tr ro el ru uk ja ko ar he th vi id'.split(
  ' ',
);
/** Names people write that no standard lists. */
const MORE: Record<string, string> = {
  us: 'US',
  usa: 'US',
  america: 'US',
  'united states of america': 'US',
  美利坚: 'US',
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'great britain': 'GB',
  britain: 'GB',
  英格兰: 'GB',
  苏格兰: 'GB',
  holland: 'NL',
  'the netherlands': 'NL',
  荷兰: 'NL',
  korea: 'KR',
  'south korea': 'KR',
  韩国: 'KR',
  prc: 'CN',
  中华人民共和国: 'CN',
  'czech republic': 'CZ',
  uae: 'AE',
  'hong kong': 'HK',
  macau: 'MO',
  香港: 'HK',
  澳门: 'MO',
  台湾: 'TW',
};

let codes: Map<string, string> | undefined;

/**
 * "Deutschland", 「法国」, "UK" → ISO 3166-1 alpha-2; undefined unless it is a country's name in one of some thirty
 * languages.
 */
export function countryCodeOf(word: string): string | undefined {
  codes ??= countryCodes();
  return codes.get(keyOf(word));
}

function countryCodes(): Map<string, string> {
  const found = new Map<string, string>();
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const a of letters) {
      for (const b of letters) {
        const name = names.of(a + b);
        // Codes no longer in use (DD, SU) have the names of today's.
        if (name) found.set(keyOf(name), new Intl.Locale(`und-${a}${b}`).region ?? a + b);
      }
    }
  }
  for (const [name, code] of Object.entries(MORE)) found.set(keyOf(name), code);
  return found;
}
