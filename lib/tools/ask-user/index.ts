import { z } from 'zod';
import { defineGeoTool } from '../define.ts';

const askUserInput = z.object({
  question: z.string().min(1).max(200),
  options: z
    .array(z.object({ label: z.string().min(1).max(80), ref: z.string().max(24).optional() }))
    .min(2)
    .max(6),
});

const asked = askUserInput.extend({
  /** Refs among the options that are known places: drawn as numbered candidates. */
  places: z.array(z.object({ ref: z.string(), option: z.number() })),
});
export type Asked = z.infer<typeof asked>;

export const askUser = defineGeoTool({
  description:
    'Asks one question with 2–6 answers as buttons, when something needed is ambiguous or missing. End your turn after it. Not for confirmations.',
  input: askUserInput,
  output: asked,
  async execute(input, context): Promise<Asked> {
    const places = input.options.flatMap(({ ref }, option) => (ref && context.refs.get(ref) ? [{ ref, option }] : []));
    return { ...input, places };
  },
  tell(output) {
    return `asked: ${output.question} (${output.options.map(({ label }) => label).join(' / ')}); wait for the answer`.slice(
      0,
      1500,
    );
  },
});
