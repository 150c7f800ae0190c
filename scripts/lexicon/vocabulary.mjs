/**
 * All single words with what they mean: words, needs and kinds of places in the forms in which they are said, names and
 * brands. By their first character, so that only those are read that a message may hold: "word number of its meaning" a line.
 * @param {Record<'words' | 'needs' | 'kinds' | 'names' | 'brands' | 'inside', string[][]>} tables
 * @returns {{ meanings: { tags: string[], need?: string }[], words: Record<string, string> }}
 */
export function vocabularyOf(tables) {
  const known = meaningsOf(tables);
  const meanings = [...new Set([...known.values()].map((meaning) => JSON.stringify(meaning)))];
  const numbers = new Map(meanings.map((meaning, number) => [meaning, number]));
  const lines = [...known].map(([word, meaning]) => `${word}\t${numbers.get(JSON.stringify(meaning))}`);
  const words = Map.groupBy(lines, (line) => line.charAt(0));
  return {
    meanings: meanings.map((meaning) => JSON.parse(meaning)),
    words: Object.fromEntries([...words].map(([character, some]) => [character, some.join('\n')])),
  };
}

function meaningsOf({ words, needs, kinds, names, brands, inside }) {
  /** @type {Map<string, { tags: string[], need?: string }>} */
  const known = new Map();
  const learn = (word, tag, need) => {
    const { tags = [], need: before } = known.get(word) ?? {};
    known.set(word, { tags: tags.includes(tag) ? tags : [...tags, tag], need: need ?? before });
  };
  for (const [tag, , word] of words) learn(word, tag);
  // Whoever names a way to travel asks for a way, even where it cannot be planned.
  for (const [tag, , word] of words) if (tag === 'mode:flight' || tag === 'mode:ship') learn(word, 'route');
  for (const [category, , word] of needs) for (const form of formsOf(word, inside)) learn(form, 'category', category);
  // A word that means nothing yet, or only a taste.
  const isFree = (word) => (known.get(word)?.tags ?? []).every((tag) => tag.startsWith('interest:'));
  for (const [category, , word] of kinds)
    for (const form of numbersOf(word)) if (isFree(form)) learn(form, 'category', category);
  for (const name of listOf(names, 'common')) {
    if (known.has(name)) continue;
    learn(name, 'word');
    learn(name, 'name');
  }
  for (const tail of listOf(names, 'tail-word')) if (!known.has(tail)) learn(tail, 'word');
  for (const [brand] of brands) for (const tag of ['word', 'name', 'brand']) learn(brand, tag);
  return known;
}

const listOf = (rows, role) => rows.filter(([each]) => each === role).map((row) => row.at(-1));

/** "bakery" → "bakery", "bakeries"; Chinese words have one form. */
function numbersOf(word) {
  if (!/[a-z]$/.test(word) || /s$/.test(word)) return [word];
  if (/[^aeiou]y$/.test(word)) return [word, `${word.slice(0, -1)}ies`];
  return [word, /(?:ch|sh|x|z)$/.test(word) ? `${word}es` : `${word}s`];
}

/** 加油 is said as 加个油 or 加点油 too. `inside`: what may stand inside a verb and its object. */
function formsOf(word, inside) {
  const verb = /^(buy|get|need|find|rent|see|watch|catch|wash|fix|play|do) (\w+)$/.exec(word);
  if (verb) return [word, ...['some', 'a', 'my', 'the', 'any'].map((inner) => `${verb[1]} ${inner} ${verb[2]}`)];
  const isPair = /^\p{Script=Han}{2}$/u.test(word);
  return isPair ? [word, ...inside.map(([inner]) => `${word.charAt(0)}${inner}${word.charAt(1)}`)] : [word];
}
