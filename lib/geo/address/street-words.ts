/** English words for a street, placed after its name. */
export const ENGLISH_STREETS =
  'street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|way|court|ct|place|plaza|square|sq|terrace|parkway|pkwy|highway|hwy|row|walk|crescent|close|gardens|grove|hill|mews|embankment|wharf|quay|circus|mall|loop|strand|broadway';

/** Romance and Slavic words for a street, placed before its name. */
export const LEADING_STREETS =
  'rue|avenue|boulevard|quai|place|chemin|allée|impasse|calle|avenida|plaza|paseo|carrer|via|viale|piazza|corso|rua|ulica|avinguda|passeig|plaça|camí|rambla';

/** Suffixes of one-word street names: German, Dutch, the Nordic languages. */
export const STREET_ENDINGS =
  'straße|strasse|weg|platz|gasse|allee|ufer|damm|gracht|straat|laan|plein|kade|gatan|vägen|vej|gade|gata|veien|katu';

/** Suffixes of Chinese street names; if two fit, the longer comes first. */
export const CHINESE_ROADS = '大道|大街|公路|环路|胡同|路|街|道|巷|弄|里';
