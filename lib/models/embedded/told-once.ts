import type { PastCall } from './conversation.ts';

export const NO_DETAILS = /^no further details are known/m;

/** Where a place is and its details tell its point and its clock twice: the details have the word, where there are any. */
export function toldOnce(calls: readonly PastCall[]): PastCall[] {
  const details = calls.findLast(({ name }) => name === 'get_place');
  if (!details || !calls.some(({ name }) => name === 'locate')) return [...calls];
  if (!NO_DETAILS.test(details.result)) return calls.filter(({ name }) => name !== 'locate');
  const { result } = details;
  const bare = result.split('\n').filter((line, index) => index === 0 || NO_DETAILS.test(line));
  return calls.map((call) => (call === details ? { ...call, result: bare.join('\n') } : call));
}
