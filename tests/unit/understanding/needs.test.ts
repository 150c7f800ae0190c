import { describe, expect, it } from 'vitest';
import needs from '../../../generated/needs.json' with { type: 'json' };
import { WISHES } from '../../../lib/understanding/lexicon/wishes.ts';
import { beginningsIn, edged } from '../../../lib/understanding/slots/expression.ts';
import { PATTERNS } from '../../../lib/understanding/slots/patterns.ts';
import { textFrom } from '../../../lib/understanding/slots/text.ts';
import { TURNS } from '../../../lib/understanding/slots/turns.ts';
import { WORD_RULES } from '../../../lib/understanding/talk/other-languages.ts';
import { needsOf } from '../../../scripts/lexicon/needs-of.mjs';
import { readUtterances, utteranceFiles } from '../../fixtures/utterances/score.ts';

const ALL = [...PATTERNS, ...TURNS, ...WISHES, ...WORD_RULES].map(({ expression }) => expression);

describe('what an expression needs', () => {
  it.each([
    ['(?:will|does) it (?:rain|snow)', [['rain', 'snow'], ['will', 'does'], [' it ']]],
    ['几点(?:钟)?(?:出发|走)', [['几点'], ['出发', '走']]],
    ['abc?de+f', [['ab'], ['de']]],
    ['雨{0,2}雪{1,2}', [['雪']]],
    ['x(?!no)yes(?<!not)', [['yes']]],
    ['(?<=从)[天日]', [['从'], ['天', '日']]],
    ['it\\.is', [['it.is']]],
    ['(?:foo|)bar', [['bar']]],
    ['[^天]|雨', []],
    ['[1-9]\\d{2}', []],
  ])('%s', (source, expected) => {
    const sorted = (lists: string[][]) => lists.map((list) => list.toSorted()).sort();
    expect(sorted(needsOf(source))).toEqual(sorted(expected));
  });

  it('is known of every expression that messages are searched with', () => {
    expect(ALL.filter(({ source }) => !(source in needs))).toEqual([]);
  });

  it('stands in every message in which the expression matches', () => {
    const missed = utteranceFiles()
      .flatMap(readUtterances)
      .filter((_, index) => index % 7 === 0)
      .flatMap(({ text: message }) => {
        const { folded } = textFrom(message);
        return ALL.filter(({ source, on }) => on(folded) === null && new RegExp(source, 'iu').test(folded)).map(
          ({ source }) => `${message}: ${source}`,
        );
      });
    expect(missed).toEqual([]);
  });
});

describe('what begins at a place of a text', () => {
  it('is found at each, the same expression more than once, whatever was asked before', () => {
    const sought = ['雨+', 'rain', '(?=a)'].map((source) => ({ expression: edged(source) }));
    const at = (text: string) => {
      const beginnings = beginningsIn(sought, text);
      return Array.from(text, (_, start) =>
        beginnings(start)
          .map(([, match]) => match[0])
          .join(),
      );
    };
    expect(at('下雨rain雨雨')).toEqual(['', '雨', 'rain', '', '', '', '雨雨', '雨']);
    expect(at('a train')).toEqual(['', '', '', '', '', '', '']);
  });
});
