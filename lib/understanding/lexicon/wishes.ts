import { type Expression, expression } from '../slots/expression.ts';
import { listOf } from './rows.ts';

/** Tools whose result a wish of that kind would change; of the others it only tells what for. */
const CHOICE = ['search_places', 'plan_trip'] as const;

/** What a kind of wish would change. */
interface Kind {
  /** The tools that it would narrow; null: something to be done, whatever else is asked. */
  tools: readonly string[] | null;
  /** Names a thing that the place must have; a kind of place in it is not what is looked for. */
  isPart?: true;
  /** Stays undone where a place of that kind is looked for: to find a hotel is not to book it. */
  isFirm?: true;
}

export interface Wish extends Kind {
  /** How it is said, in one of the languages. */
  expression: Expression;
}

/** The kinds of wishes.tsv. */
export const KINDS = {
  // Something to be done.
  book: { tools: null, isFirm: true },
  order: { tools: null },
  fee: { tools: null },
  // What it may cost.
  budget: { tools: [...CHOICE, 'plan_route'] },
  // Whom it must suit, and what they eat.
  company: { tools: CHOICE },
  companions: { tools: CHOICE },
  travellers: { tools: ['plan_trip'] },
  diet: { tools: CHOICE },
  // What it must have, and what it must be like.
  facility: { tools: CHOICE, isPart: true },
  manner: { tools: CHOICE },
  rating: { tools: CHOICE, isFirm: true },
  hours: { tools: ['search_places'] },
  way: { tools: ['plan_route'] },
} as const satisfies Record<string, Kind>;

/** What people wish beside a place, a day and a way, and the tools here cannot do or consider. */
export const WISHES: readonly Wish[] = Object.entries(KINDS).flatMap(([kind, change]: [string, Kind]) =>
  ['en', 'zh'].flatMap((language): Wish[] => {
    const alternatives = listOf('wishes', kind, language);
    return alternatives.length > 0 ? [{ ...change, expression: expression(alternatives.join('|'), 'gi') }] : [];
  }),
);
