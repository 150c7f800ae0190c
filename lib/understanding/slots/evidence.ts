import type { Evidence } from '../intent/features.ts';
import type { Tag } from '../lexicon/tag.ts';
import type { Sentence } from './sentence.ts';

/** Tags that say nothing of what is asked. */
const SILENT: ReadonlySet<Tag> = new Set(['word', 'fluff', 'name', 'need', 'brand', 'site']);

/** What the intent of a message is judged by. */
export const evidenceOf = ({ raw, pieces }: Sentence, lastTool: string | undefined): Evidence => ({
  text: raw,
  tags: new Set(pieces.flatMap(({ tags }) => [...tags].filter((tag) => !SILENT.has(tag)))),
  pieces: pieces.length,
  lastTool,
});
