/**
 * What a word of the vocabulary contributes. `mode:`, `avoid:`, `dir:`, `base:`, `color:`, `part:`, `interest:` and
 * `act:` carry their value after the colon.
 */
type Tag = string;

/** Words by tag, separated by "|". Matched longest first on normalised text (simplified, lower case, half width). */
export type Vocabulary = Readonly<Record<Tag, string>>;
