/** A key equivalent to another, for places that satisfy `isOf`. */
export interface Form {
  key: string;
  isOf(kind: string, name: string, importance: number): boolean;
  /** Only if the key is the place's own current name, not a foreign or former one. */
  isOwn?: boolean;
}

const ANY = () => true;

const ofKind =
  (...kinds: string[]) =>
  (kind: string) =>
    kinds.includes(kind);

/** What an English word after a name says about the place. */
const KIND_OF_WORD = {
  city: ofKind('city', 'county'),
  town: ofKind('city', 'county'),
  municipality: ofKind('city', 'county'),
  province: ofKind('region'),
  state: ofKind('region'),
  prefecture: ofKind('region', 'city'),
  region: ofKind('region'),
  district: ofKind('county'),
  county: ofKind('county'),
} as const;

const WRITTEN_OUT: [RegExp, string][] = [
  [/\bst\b/, 'saint'],
  [/\bsaint\b/, 'st'],
  [/\bste\b/, 'sainte'],
  [/\bsainte\b/, 'ste'],
  [/\bft\b/, 'fort'],
  [/\bfort\b/, 'ft'],
  [/\bmt\b/, 'mount'],
  [/\bmount\b/, 'mt'],
  [/(?<! railway| train| bus| metro| subway) station$/, ' railway station'],
  [/ train station$/, ' railway station'],
  [/ (?:railway|train) station$/, ' station'],
];

export function englishForms(key: string): Form[] {
  const forms: Form[] = [];
  const words =
    /^(?:the )?(?:(city|town|state|province|county) of )?(.+?)(?: (city|town|municipality|province|state|prefecture|region|district|county))?$/.exec(
      key,
    );
  const word = words?.[1] ?? words?.[3];
  const bare = words?.[2] ?? key;
  const isKnownWord = (said: string | undefined): said is keyof typeof KIND_OF_WORD =>
    said !== undefined && said in KIND_OF_WORD;
  if (bare !== key && bare.length >= 2) {
    forms.push({ key: bare, isOf: isKnownWord(word) ? KIND_OF_WORD[word] : ofKind('country', 'region', 'landmark') });
  }
  for (const [from, to] of WRITTEN_OUT) if (from.test(key)) forms.push({ key: key.replace(from, to), isOf: ANY });
  return forms;
}
