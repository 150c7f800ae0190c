import type { LngLat } from '../geo/lng-lat.ts';
import type { Candidate, MatchKind } from './candidate.ts';
import type { FindOptions, Gazetteer } from './contract.ts';
import type { IndexFile } from './index-file.ts';
import type { KeySearch } from './key-search.ts';
import { keyOf } from './normalize.mjs';
import { isCodeAsked, isNoPlaceAlone } from './not-a-place.ts';
import { isOwnName, isSaidAsName, MATCH } from './post.ts';
import { createPostings, type Hit, TOWN } from './postings.ts';
import type { Reader } from './reader.ts';
import { otherForms } from './variants.ts';

/** The match kind of a text that is a key, by how the key belongs to the place. */
const MATCH_OF_KEY: Record<number, MatchKind> = {
  [MATCH.name]: 'exact',
  [MATCH.alias]: 'alias',
  [MATCH.stem]: 'alias',
  [MATCH.variant]: 'alias',
  [MATCH.former]: 'alias',
  [MATCH.pinyin]: 'pinyin',
  [MATCH.initials]: 'pinyin',
  [MATCH.code]: 'alias',
  [MATCH.word]: 'coarse',
};
const HAN = /[一-鿿]/;
/** How well known a place must be for a common word, or several, to mean it. */
const KNOWN_AS = { little: 0.8, words: 0.62 } as const;
/** Oakland is also called 奥克兰, but Auckland is more likely. */
const LESSER_WEIGHT = 0.85;
/** San José is written with its accent; San Jose is more likely the one without. */
const OTHER_ACCENT_WEIGHT = 0.93;
/** With more keys than this under one prefix, the prefix says nothing about what was meant. */
const MOST_PREFIX_KEYS = 400;
const MOST_BEGUN = 40;

export interface NamedOptions extends FindOptions {
  /** The rest of the text marks it as a place, so that even an ordinary word may be a name. */
  isPlace?: boolean;
  /** Spaces count. */
  isSpaced?: boolean;
}
export type Lookup = ReturnType<typeof createLookup>;
/** With the full search, for parts of a text that name places themselves. */
export type Finder = Lookup & Pick<Gazetteer, 'find'>;

/** Looks up names in the index; says of each place how it was named, and never more than that. */
export function createLookup(file: IndexFile, search: KeySearch, reader: Reader, nearest: Gazetteer['nearest']) {
  const simplified = (key: string) => key.replace(/[一-鿿]/g, (char) => file.simplified.get(char) ?? char);
  const keyOfText = (text: string) => simplified(keyOf(text));
  const { gather, collect, shownOf } = createPostings(file, reader);

  /** Places the text names, by the exact name or another form of it; guesses among them are marked. */
  function named(text: string, options: NamedOptions): Candidate[] {
    const key = keyOfText(text);
    if (key === '' || key.length > 120) return [];
    const isWord = !options.isPlace && isNoPlaceAlone(key);
    const isCode = isCodeAsked(text);
    const found = collect(search.exact(key), options, 1, (match, id) => {
      if (match === MATCH.code && !isCode) return null;
      const kind = MATCH_OF_KEY[match] ?? 'coarse';
      if (match === MATCH.word) return options.isPlace ? 'exact' : 'coarse';
      if (!isWord || kind === 'pinyin') return kind;
      return isWord !== 'always' && reader.importance(id) >= KNOWN_AS[isWord] ? kind : 'coarse';
    });
    for (const hit of found) if (isAccentedOtherwise(hit, text)) hit.score *= OTHER_ACCENT_WEIGHT;
    const known = found.some(({ match }) => match === 'exact' || match === 'alias');
    if (known || isWord) return shown(found, text);
    const forms = otherForms(key, !options.isSpaced).flatMap(({ key: form, isOf, isOwn }) =>
      collect(search.exact(form), options, 0.97, (match, id) => {
        const kind = MATCH_OF_KEY[match];
        const fact = match === MATCH.word || kind === 'exact' || kind === 'alias';
        return fact &&
          match !== MATCH.code &&
          (!isOwn || isOwnName(match)) &&
          isOf(reader.kindOf(id), reader.nameOf(id), reader.importance(id))
          ? 'alias'
          : null;
      }),
    );
    return shown([...forms, ...found], text);
  }

  function isAccentedOtherwise({ nameEn }: Candidate, text: string): boolean {
    const plain = (name: string) => name.trim().toLowerCase().normalize('NFC');
    return plain(nameEn) !== plain(text) && keyOfText(nameEn) === keyOfText(text);
  }

  /**
   * Adds the name by which it was found, if it is neither of the two shown. Neustadt am Rübenberge is as much a
   * Neustadt as any; a town with that name in another language is not.
   */
  function shown(found: Candidate[], text: string): Candidate[] {
    const key = keyOfText(text);
    const bare = key.replace(/ /g, '');
    return found.map((hit) => {
      const names = [keyOfText(hit.name), keyOfText(hit.nameEn)];
      const isShown = names.some((name) => name.replace(/ /g, '') === bare);
      const isPart = names.some((name) => (HAN.test(key) ? name.startsWith(key) : name.startsWith(`${key} `)));
      const full = reader.standing(hit.id);
      // "Sahara" is also a name of a village in Yemen; nobody means it by that.
      const isForeign = !isShown && !isPart && hit.standing < full && hit.importance < TOWN && !HAN.test(key);
      const match = isForeign && hit.match === 'alias' ? 'coarse' : hit.match;
      const standing = Math.max(hit.standing, (isShown ? LESSER_WEIGHT : isPart ? 1 : 0) * full);
      return { ...hit, match, standing, ...(match === 'alias' && !isShown && { matched: text.trim() }) };
    });
  }

  return {
    file,
    reader,
    keyOf: keyOfText,
    named,
    /** The places under a key as guesses of one kind. */
    byKey: (key: string, options: FindOptions, kind: MatchKind, weight: number) =>
      collect(search.exact(key), options, weight, (match) => (match < MATCH.initials ? kind : null)),
    /** Places whose name begins like this. */
    beginning(text: string, options: FindOptions): Candidate[] {
      const key = keyOfText(text);
      if (key.length < 2 || key.length > 120) return [];
      const [from, to] = search.startingWith(key);
      if (to - from > MOST_PREFIX_KEYS) return [];
      const exact = search.exact(key);
      const found = new Map<number, Hit>();
      for (let i = from; i < to; i++) {
        if (i !== exact) gather(found, i, options, 0.62, (match) => (match < MATCH.initials ? 'coarse' : null));
      }
      const foremost = [...found].sort(([, a], [, b]) => b.score - a.score).slice(0, MOST_BEGUN);
      return shownOf(new Map(foremost));
    },
    /** Places whose name is one letter away. */
    oneEdit(key: string, options: FindOptions): Candidate[] {
      if (key.length < (/[一-鿿]/.test(key) ? 3 : 4)) return [];
      return search
        .oneEdit(key)
        .flatMap((near) => collect(near, options, 0.7, (match) => (match < MATCH.initials ? 'typo' : null)));
    },
    /** What a name within a sentence may mean, best first; that it is meant as a place has already been decided. */
    spanned(key: number): Candidate[] {
      const kindOf = (match: number) => (match === MATCH.word ? 'exact' : (MATCH_OF_KEY[match] ?? null));
      const names = collect(key, {}, 1, (match) => (isSaidAsName(match) ? kindOf(match) : null));
      const found = names.length > 0 ? names : collect(key, {}, 1, (match) => (match === MATCH.code ? 'alias' : null));
      return found.sort((a, b) => b.score - a.score);
    },
    isNeverPlace: (text: string) => isNoPlaceAlone(keyOfText(text)) === 'always',
    isWord: (key: string) => isNoPlaceAlone(key) !== false,
    airportsNear: (at: LngLat, maxDistanceM: number): Candidate[] =>
      nearest(at, 12, { kinds: ['airport'], maxDistanceM }).map(({ distanceM: _, ...airport }) => airport),
    /** The country with this code: "DE", "fr". */
    country(text: string): Candidate[] {
      const id = /^[A-Za-z]{2}$/.test(text) ? reader.countryRecord(text.toUpperCase()) : undefined;
      return id === undefined ? [] : [reader.candidate(id, 'alias', reader.importance(id))];
    },
    /** Areas meant by an abbreviation: "OR", "NSW". */
    byCode: (text: string) =>
      collect(search.exact(keyOfText(text)), {}, 1, (match, id) =>
        match === MATCH.code && reader.kindOf(id) === 'region' ? 'alias' : null,
      ),
  };
}
