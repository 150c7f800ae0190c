import { nameFor } from '../../lib/domain/name-for.ts';
import type { Place } from '../../lib/domain/place.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import type { NextStep } from './next-step.ts';

export const pointOf = (at: Place['at'], label: string) => ({ point: at, label: label.slice(0, 80) });
const inputOf = (place: Place, locale: Locale) =>
  place.ref ? { ref: place.ref } : pointOf(place.at, nameFor(place, locale));

export function weatherAt(place: object, name: string, locale: Locale): NextStep {
  const { label, text } = wordsOf(locale).cards.next.weather;
  return { label, name: 'get_weather', input: { place, span: 'now' }, text: text(name) };
}

export function around(kind: 'restaurant' | 'cafe', place: object, name: string, locale: Locale): NextStep {
  const { label, text } = wordsOf(locale).cards.next[kind];
  return { label, name: 'search_places', input: { category: kind, near: place }, text: text(name) };
}

export function atPlace(place: Place | undefined, locale: Locale): NextStep[] {
  if (!place) return [];
  const [at, name] = [inputOf(place, locale), nameFor(place, locale)];
  return [weatherAt(at, name, locale), around('restaurant', at, name, locale)];
}

export function wayTo(from: Place, to: Place, locale: Locale, mode?: string): NextStep {
  const { label, text } = wordsOf(locale).cards.next.way;
  const [start, end] = [from, to].map((place) => pointOf(place.at, nameFor(place, locale)));
  return {
    label: label(nameFor(to, locale)),
    name: 'plan_route',
    input: { from: start, to: end, ...(mode && { mode }) },
    text: text(nameFor(from, locale), nameFor(to, locale)),
  };
}

/** Places to eat and drink in an area of the map. */
export const inArea = (ref: string, name: string, locale: Locale): NextStep[] =>
  (['cafe', 'restaurant'] as const).map((kind) => {
    const { label, text } = wordsOf(locale).cards.next.inArea[kind];
    return { label, name: 'search_places', input: { category: kind, within: { ref } }, text: text(name) };
  });

export function mapStep(action: 'undo' | 'redo', locale: Locale): NextStep {
  const text = wordsOf(locale).cards.next[action];
  return { label: text, name: 'map_edit', input: { action }, text };
}
