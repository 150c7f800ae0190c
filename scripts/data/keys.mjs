import { keyOf, stemOf } from '../../lib/gazetteer/normalize.mjs';
import { pinyinOf } from './china.mjs';

/** How a key belongs to a place; the numbers are those of lib/gazetteer/index-file.ts. */
const MATCH = { name: 0, alias: 1, stem: 2, variant: 3, pinyin: 4, initials: 5, code: 6, former: 7, word: 8 };

const HAN = /^[一-鿿·-]+$/;

/** A place this well known is meant by its name even if that is also a word: Nice, Bath, Split. */
const KNOWN = 0.7;

/**
 * All keys of a record: Map key → match. The strongest match wins. A word names a place only if it is its own name, if
 * at all.
 */
export function keysOf(record, words) {
  const keys = new Map();
  const add = (text, match) => {
    const key = keyOf(text ?? '');
    if (key.length < 2 || key.length > 48) return;
    const before = keys.get(key) ?? Number.POSITIVE_INFINITY;
    // A code says more than the same letters as initials.
    if (before > match && before !== MATCH.code) keys.set(key, match);
  };
  add(record.name, MATCH.name);
  add(record.nameEn, MATCH.name);
  for (const alias of record.aliases) add(alias, MATCH.alias);
  for (const stem of record.stems ?? []) add(stem, MATCH.stem);
  for (const variant of record.variants) {
    add(variant, MATCH.variant);
    if (HAN.test(variant)) add(stemOf(variant), MATCH.variant);
  }
  for (const other of record.others ?? []) add(other, MATCH.variant);
  for (const former of record.formers ?? []) add(former, MATCH.former);
  for (const code of record.codes ?? []) add(code, MATCH.code);
  if (HAN.test(record.name)) {
    for (const name of new Set([record.name, stemOf(record.name)])) {
      add(pinyinOf(name), MATCH.pinyin);
      if (record.importance >= 0.6 && name.length <= 8) add(initialsOf(name), MATCH.initials);
    }
  }
  for (const name of record.lesser ?? []) keys.set(keyOf(name), MATCH.variant);
  for (const [key, match] of keys) {
    if (!words.has(key) || match === MATCH.pinyin || match === MATCH.initials || match === MATCH.code) continue;
    if (match === MATCH.variant && !/[\u4e00-\u9fff]/.test(key)) keys.delete(key);
    else if (record.importance < KNOWN || match >= MATCH.stem) keys.set(key, MATCH.word);
  }
  return keys;
}

function initialsOf(name) {
  return [...name].map((char) => pinyinOf(char).charAt(0)).join('');
}
