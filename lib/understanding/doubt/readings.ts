import { categoryLabel } from '../../domain/categories.ts';
import { type Answers, answersIn } from '../../i18n/answers.ts';
import { answerLocale } from '../../i18n/language-of.ts';
import type { Conversation } from '../dialogue/conversation.ts';
import type { Tag } from '../lexicon/tag.ts';
import type { Sentence } from '../slots/sentence.ts';
import { first, kindsOf } from '../slots/slots.ts';

/** One thing that a message may mean: the tool, and a message that asks for it plainly. */
export interface Reading {
  tool: string;
  message: string;
}

/** To move the map to a place is to show it there. */
export const plainTool = <Tool extends string | null>(tool: Tool): Tool | 'locate' =>
  tool === 'map_view' ? 'locate' : tool;

const wordsFor = ({ message, pageLocale }: Conversation): Answers['doubt'] =>
  answersIn(answerLocale(message, pageLocale)).doubt;

/** A word that names a place and a kind of places: Spa, 汉堡. */
export function nameOrKind(word: string, kind: string, conversation: Conversation): Reading[] {
  const { readings, nearest } = wordsFor(conversation);
  const label = categoryLabel(kind, answerLocale(conversation.message, conversation.pageLocale));
  return [
    { tool: 'locate', message: readings.locate(word) },
    { tool: 'search_places', message: nearest(label) },
  ];
}

/** Two names and nothing else. */
export function wayOrDistance(from: string, to: string, conversation: Conversation): Reading[] {
  const { way, apart } = wordsFor(conversation);
  return [
    { tool: 'plan_route', message: way(from, to) },
    { tool: 'measure', message: apart(from, to) },
  ];
}

/** What each of the tools, in this order, would be asked about a place; nothing of a tool that lacks something. */
export function readingsOf(
  tools: readonly string[],
  place: string,
  sentence: Sentence,
  conversation: Conversation,
): Reading[] {
  const words = wordsFor(conversation);
  const said = (...tags: Tag[]) => tags.map((tag) => first(sentence, tag)?.text.trim()).find(Boolean);
  const [day, distance, time] = [said('date', 'today'), said('distance'), said('minutes')];
  const [kind] = kindsOf(sentence);
  const kinds = kind ? [kind.text] : words.kinds;
  const messageOf = (tool: string): string | undefined => {
    switch (tool) {
      case 'search_places':
        return words.search(kinds[0] ?? '', place, distance);
      case 'map_draw':
        return distance && words.circle(place, distance);
      case 'travel_times':
        return time && words.reach(place, time);
      case 'map_view':
        return words.readings.locate(place);
      default:
        return isIn(words.readings, tool) ? words.readings[tool](place, day) : undefined;
    }
  };
  const one = tools.flatMap((tool): Reading[] => {
    const message = messageOf(tool);
    return message ? [{ tool: plainTool(tool), message }] : [];
  });
  const others = tools.includes('search_places') ? kinds.slice(1) : [];
  return [...one, ...others.map((each) => ({ tool: 'search_places', message: words.search(each, place, distance) }))];
}

const isIn = <Of extends object>(of: Of, key: string): key is string & keyof Of => Object.hasOwn(of, key);
