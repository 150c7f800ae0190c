import table from '../../../generated/needs.json' with { type: 'json' };

const NEEDS: Readonly<Record<string, readonly (readonly string[])[]>> = table;

/** A regular expression that is compiled only for a text that holds what it needs; most never are. */
export interface Expression {
  readonly source: string;
  /** Ready for a text in lower case; null where it cannot match. */
  on(folded: string): RegExp | null;
}

/** `framed`: the source with what stands around it. */
export function expression(source: string, flags: string, framed = source): Expression {
  const needs = NEEDS[source] ?? [];
  let regex: RegExp | undefined;
  const on = (folded: string) => {
    if (!needs.every((need) => need.some((each) => folded.includes(each)))) return null;
    regex ??= new RegExp(framed, flags);
    return regex;
  };
  return { source, on };
}

/** An expression that begins and ends at the edge of a Latin word. `before`: what else no word begins behind. */
export const edged = (source: string, before = ''): Expression =>
  expression(source, 'g', `(?:(?<![a-z0-9${before}])|(?![a-z0-9]))(?:${source})(?:(?<![a-z0-9])|(?![a-z0-9]))`);

/** What begins at each place of a text, asked for in ascending order. The expressions are global. */
export function beginningsIn<T extends { expression: Expression }>(
  sought: readonly T[],
  folded: string,
): (start: number) => [T, RegExpExecArray][] {
  const found = sought.flatMap((each) => {
    const regex = each.expression.on(folded);
    return regex ? [{ each, next: nextIn(regex, folded) }] : [];
  });
  return (start) =>
    found.flatMap(({ each, next }): [T, RegExpExecArray][] => {
      const match = next(start);
      return match?.index === start && match[0] !== '' ? [[each, match]] : [];
    });
}

/** The first match at or behind each place, looked for once. */
function nextIn(regex: RegExp, folded: string): (start: number) => RegExpExecArray | null {
  let match: RegExpExecArray | null | undefined;
  return (start) => {
    if (match === undefined || (match && match.index < start)) {
      regex.lastIndex = start;
      match = regex.exec(folded);
    }
    return match;
  };
}
