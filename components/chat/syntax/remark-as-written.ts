// Its types say where a processor keeps its parser's extensions.

import type { Extension } from 'micromark-util-types';
import type {} from 'remark-parse';
import type { Processor } from 'unified';
import { formulaNode } from './formula-node.ts';
import { marksAsWritten } from './marks-as-written.ts';
import { mathAsWritten } from './math-as-written.ts';
import { namesAsWritten } from './names-as-written.ts';

const [ASTERISK, UNDERSCORE, TILDE, DOLLAR, BACKSLASH] = [42, 95, 126, 36, 92];

const syntax: Extension = {
  // Tags and comments are words of the answer: none is ever treated as HTML, and Markdown continues between them.
  disable: { null: ['htmlFlow', 'htmlText'] },
  text: {
    [ASTERISK]: marksAsWritten,
    [UNDERSCORE]: [namesAsWritten, marksAsWritten],
    [TILDE]: marksAsWritten,
    [DOLLAR]: mathAsWritten,
    [BACKSLASH]: mathAsWritten,
  },
};

/** remark plugin, the last of those that add syntax: what only looks like marks, tags or escapes is read as text. */
export function remarkAsWritten(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), formulaNode];
}
