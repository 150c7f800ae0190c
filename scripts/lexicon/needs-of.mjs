/** The tokens of a regular expression. */
const PARTS = /\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]])*\]|\(\?(?:[:=!]|<[=!])|[()|^$.]|(?:[*+?]|\{\d+(?:,\d*)?\})\??|./gsu;

/**
 * What a text must hold for a regular expression to match in it, of each list one string, the list that is seldom met first:
 * "(?:will|does) it (?:rain|snow)" → [["rain", "snow"], ["will", "does"], [" it "]]. They are necessary, not enough.
 * @param {string} source without named groups
 * @returns {string[][]}
 */
export function needsOf(source) {
  const parts = source.match(PARTS) ?? [];
  let at = 0;

  function alternatives() {
    const all = [sequence()];
    while (parts[at] === '|') {
      at++;
      all.push(sequence());
    }
    at++;
    if (all.length === 1) return all[0];
    // Of each alternative the need that is hardest to meet: one of those is met.
    const hardest = all.map((needs) => byHardness(needs)[0]);
    return hardest.every((need) => need !== undefined) ? needOf(hardest.flat()) : [];
  }

  function sequence() {
    const needs = [];
    let literal = '';
    const flush = () => {
      needs.push(...needOf([literal]));
      literal = '';
    };
    while (at < parts.length && parts[at] !== '|' && parts[at] !== ')') {
      const part = parts[at++];
      const isLiteral = !/^(?:[([^$.]$|\(\?|\[|\\[a-zA-Z])/.test(part);
      if (!isLiteral) flush();
      const inner = part.startsWith('(') ? alternatives() : part.startsWith('[') ? ofClass(part) : [];
      const times = /^(?:[*+?]|\{\d)/.test(parts[at] ?? '') ? parts[at++] : '';
      const isOptional = /^(?:[*?]|\{0)/.test(times);
      if (isLiteral && isOptional) flush();
      if (isLiteral && !isOptional) literal += part.replace('\\', '');
      if (times !== '') flush();
      if (!isOptional && !part.endsWith('!')) needs.push(...inner);
    }
    flush();
    return needs;
  }

  return byHardness(alternatives());
}

/** [天日] → one of them; ranges and negations need nothing. */
const ofClass = (part) => (/^\[\^|\\|.-./u.test(part) ? [] : needOf(Array.from(part.slice(1, -1))));

/** A single letter or sign of ASCII stands in almost any text. */
const needOf = (strings) => (strings.every((each) => /[^\0-\x7f]|../su.test(each)) ? [[...new Set(strings)]] : []);

const byHardness = (needs) => needs.toSorted((a, b) => hardness(b) - hardness(a));

/** Few and long strings are seldom met. */
const hardness = (need) =>
  Math.min(...need.map((each) => each.length * (each.charCodeAt(0) > 127 ? 3 : 1))) - need.length / 10;
