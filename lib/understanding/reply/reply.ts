import type { Locale } from '../../i18n/index.ts';
import type { GeoToolName } from '../../tools/registry.ts';
import type { Found } from '../dialogue/past-calls.ts';

/** To whom an answer is given. */
export interface Asker {
  /** What the user asked. */
  message: string;
  /** The same with the messages that it goes on from; absent: it goes on from none. */
  topic?: string;
  locale: Locale;
}

/** What is said of what a tool found, in Markdown; '' for nothing. */
export type Reply<Name extends GeoToolName> = (found: Found<Name>, asker: Asker) => string;
