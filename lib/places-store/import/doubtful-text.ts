import type { StoredPlace } from '../place-store.ts';

/** Replacement characters, private use and C1 controls: traces of a wrong conversion. */
const DAMAGED = /[\ufffd\ue000-\uf8ff\u0080-\u009f]/;
/** UTF-8 that was read as Latin: the first byte of two or three, then the second. */
const TWICE = /[ÂÃÄÅÐÑ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[à-ï][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}/;

/** Whether the texts of a place look garbled. */
export function isDoubtful({ name, nameEn, address, otherNames = [] }: StoredPlace): boolean {
  return [name, nameEn ?? '', address ?? '', ...otherNames].some((text) => DAMAGED.test(text) || TWICE.test(text));
}
