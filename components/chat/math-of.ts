// cspell:disable: names of MathML.
import { createElement, type ReactNode } from 'react';
import temml from 'temml';

/** Nothing else is ever drawn: no link, no picture, no element of HTML. */
const ELEMENTS = new Set(
  'math mrow mi mo mn ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd mstyle mpadded mphantom menclose'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'accent accentunder columnalign display displaystyle fence form largeop linethickness mathvariant maxsize minsize movablelimits rowalign scriptlevel separator stretchy symmetric width'.split(
    ' ',
  ),
);
const STYLES = new Set('color paddingLeft paddingRight paddingTop paddingBottom textAlign'.split(' '));
// cspell:enable
const HARMLESS = /^[-\w#.% ]{1,40}$/;
/** What TeX may be made of by its macros, and the largest measure in em: the rest is as written. */
const LIMITS = { maxExpand: 200, maxSize: [20, 20] as [number, number] };

/** The nodes that the reader of TeX makes. */
interface Node {
  type?: string;
  text?: string;
  attributes?: Record<string, unknown>;
  classes?: readonly string[];
  style?: Record<string, unknown>;
  children?: readonly Node[];
}

/** TeX as MathML elements; null if it is no TeX, or more than formulas need. */
export function mathOf(tex: string, isBlock: boolean): ReactNode {
  try {
    const options = { ...LIMITS, displayMode: isBlock, throwOnError: true, trust: false, strict: false };
    return elementOf(temml.__renderToMathMLTree(tex, options), 0);
  } catch {
    return null;
  }
}

function elementOf(
  { type, text, attributes = {}, classes = [], style = {}, children = [] }: Node,
  key: number,
): ReactNode {
  if (text !== undefined) return text;
  const inner = children.map(elementOf);
  if (type === undefined) return inner;
  if (!ELEMENTS.has(type)) throw new TypeError(`no formula has a ${type}`);
  const props = {
    ...pick(attributes, ATTRIBUTES),
    className: classes.filter((name) => /^tml-[a-z-]+$/.test(name)).join(' ') || undefined,
    style: pick(style, STYLES),
    key,
  };
  return createElement(type, props, ...inner);
}

const pick = (values: Record<string, unknown>, allowed: ReadonlySet<string>) =>
  Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, String(value)] as const)
      .filter(([name, value]) => allowed.has(name) && HARMLESS.test(value)),
  );
