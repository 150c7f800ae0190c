/** An expression that is looked for in a text before it is tried at each place. */
export interface Sought {
  anywhere: RegExp;
  /** The only script that it is written in, so that texts without a letter of that script need not be searched. */
  script: 'han' | 'latin' | undefined;
}

/** "多少度" → han, "how hot" → latin; undefined for both, neither, or where figures alone may match. */
export function scriptOf(source: string): Sought['script'] {
  if (/\\d|\d/.test(source.replace(/\{\d+(?:,\d*)?\}/g, ''))) return undefined;
  const literal = source.replace(/\\[pP]\{[^}]*\}|\\./g, '');
  const [isHan, isLatin] = [/\p{Script=Han}/u.test(literal), /[a-z]/i.test(literal)];
  return isHan === isLatin ? undefined : isHan ? 'han' : 'latin';
}

/** Those that occur in a folded text: a few of some hundred. */
export function occurring<T extends Sought>(sought: readonly T[], folded: string): T[] {
  const isHan = /\p{Script=Han}/u.test(folded);
  const isLatin = /[a-z]/.test(folded);
  return sought.filter(
    ({ anywhere, script }) => (script === 'han' ? isHan : script === 'latin' ? isLatin : true) && anywhere.test(folded),
  );
}
