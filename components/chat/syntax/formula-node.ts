import type {} from 'remark-parse';
import type { Data } from 'unified';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formula: 'formula';
  }
}

declare module 'mdast' {
  interface Formula extends Parent {
    type: 'formula';
    children: PhrasingContent[];
  }
  interface PhrasingContentMap {
    formula: Formula;
  }
  interface RootContentMap {
    formula: Formula;
  }
}

type Extension = NonNullable<Data['fromMarkdownExtensions']>[number];

/** What the tokens of mathAsWritten become: an element that holds the formula as it was written, marks and all. */
export const formulaNode: Extension = {
  canContainEols: ['formula'],
  enter: {
    formula(token) {
      this.enter({ type: 'formula', data: { hName: 'var' }, children: [] }, token);
    },
  },
  exit: {
    formula(token) {
      this.exit(token);
    },
  },
};
