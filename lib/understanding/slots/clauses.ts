const CLAUSE = /(?:[^,，。;；!！?？\n.]|\.(?!\s|$)|,(?=\d))+/gu;

/** The clauses of a message, without what ends them: a point within a word and a comma within a number end none. */
export const clausesIn = (message: string): string[] => [...message.matchAll(CLAUSE)].map(([text]) => text);
