import type { Place } from '../../domain/place.ts';
import { keyOf, stemOf } from '../../gazetteer/normalize.mjs';
import { liesIn } from './area-fit.ts';
import type { Asked, FoundPlace } from './asked.ts';

/** The text, its part before a comma, and both without areas that the place does lie in. */
export function nameCandidates({ text, areas, ends }: Asked, place: FoundPlace): string[] {
  const own = [place.admin, place.adminEn].flatMap((admin) => admin?.split(/[,\s]+/) ?? []);
  const fitting = ends.filter((end) => liesIn(place, end)).map(({ word }) => word);
  const parts = [...own, ...areas.map(({ word }) => word), ...fitting].flatMap((part) => [part, stemOf(part)]);
  const starts = new Set([text, text.split(/\s*[,，]\s*/)[0] ?? text]);
  const [parenthesis] = /[（(].*[)）]\s*$/.exec(text) ?? [];
  if (parenthesis) starts.add(text.slice(0, -parenthesis.length));
  return [...starts].flatMap((start) => [start, withoutAreas(start, parts, place)]);
}

function withoutAreas(text: string, parts: string[], { name, nameEn }: Place): string {
  let rest = keyOf(text);
  const keys = [...new Set(parts.map(keyOf))].filter((key) => key.length >= 2).sort((a, b) => b.length - a.length);
  const names = [name, nameEn].map((each) => each && keyOf(each));
  for (let changed = true; changed; ) {
    changed = false;
    for (const key of keys) {
      if (names.includes(rest)) return rest;
      const next = /[一-鿿]/.test(key)
        ? rest.startsWith(key) && rest.slice(key.length).replace(/^[市省区县的]/, '')
        : ` ${rest} `.endsWith(` ${key} `) && rest.slice(0, rest.length - key.length).trim();
      if (next) {
        rest = next;
        changed = true;
      }
    }
  }
  return rest;
}
