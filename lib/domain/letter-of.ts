/** The letter of the n-th candidate of a question, from 1: A, B, C … */
export const letterOf = (number: number): string => String.fromCharCode(64 + number);
