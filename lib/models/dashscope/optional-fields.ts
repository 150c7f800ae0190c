/** The fields of a request that a model or server may refuse, and that it can be asked without. */
const FIELDS = [
  'enable_thinking',
  'thinking_budget',
  'chat_template_kwargs',
  'reasoning_effort',
  'preserve_thinking',
  'cache_control',
] as const;

export type OptionalField = (typeof FIELDS)[number];

const ANY = FIELDS.join('|');

/**
 * A message that refuses one of them: the field and what is wrong with it, or the other way round. "… is not supported when
 * enable_thinking is true" refuses another field than that.
 */
export const FIELD_REFUSED = new RegExp(
  `(${ANY})(?:(?!${ANY}).){0,60}(?:restricted|unknown|unrecogni[sz]ed|unexpected|unsupported|extra|not (?:permitted|supported|allowed))|(?:unknown|unrecogni[sz]ed|unexpected|unsupported|extra|not support)(?:(?!when).){0,80}?(${ANY})`,
  'i',
);

/** The field that a message refuses; of several the first, as a further refusal names the next. */
export function refusedField(message: string): OptionalField | undefined {
  const found = FIELD_REFUSED.exec(message);
  const name = (found?.[1] ?? found?.[2])?.toLowerCase();
  return FIELDS.find((field) => field === name);
}

/** What says nothing without the field, or says the same in another place, and goes with it. */
const WITH: Partial<Record<OptionalField, readonly OptionalField[]>> = {
  enable_thinking: ['thinking_budget', 'chat_template_kwargs'],
};

/** The fields of a request without those refused. */
export function withoutFields(
  fields: Record<string, unknown>,
  refused: ReadonlySet<OptionalField>,
): Record<string, unknown> {
  const gone = new Set<string>([...refused].flatMap((field) => [field, ...(WITH[field] ?? [])]));
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !gone.has(name)));
}
