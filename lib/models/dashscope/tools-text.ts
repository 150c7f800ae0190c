import type { LanguageModelV4CallOptions } from '@ai-sdk/provider';

type Tools = NonNullable<LanguageModelV4CallOptions['tools']>;

/** Caches a request's tools as the SDK wrote them: they are nine tenths of a body and the same in every request. */
export interface ToolsText {
  /** JSON of the same tools; undefined if the SDK has not yet written them. */
  of(tools: LanguageModelV4CallOptions['tools']): string | undefined;
  learn(tools: LanguageModelV4CallOptions['tools'], text: string): void;
}

/** Remembers the last set. Tools are the same if names, descriptions and the schema objects themselves are. */
export function createToolsText(): ToolsText {
  let known: { tools: Tools; text: string } | undefined;
  return {
    of: (tools) => (known && tools && areSame(known.tools, tools) ? known.text : undefined),
    learn(tools, text) {
      if (tools && tools.length > 0) known = { tools, text };
    },
  };
}

function areSame(known: Tools, tools: Tools): boolean {
  return (
    known.length === tools.length &&
    known.every((one, at) => {
      const other = tools[at];
      if (one.type !== 'function' || other?.type !== 'function') return false;
      const { name, description, inputSchema, strict } = other;
      return (
        one.name === name && one.description === description && one.inputSchema === inputSchema && one.strict === strict
      );
    })
  );
}
