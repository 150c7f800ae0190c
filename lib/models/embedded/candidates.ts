import type { PlaceInput } from '../../tools/place-input.ts';
import type { Conversation, PastCall } from './conversation.ts';

/** One of the places that a question offered. */
export interface Candidate {
  name: string;
  nameEn: string;
  /** The rest of the line: kind and containing areas. */
  where: string;
  ref?: string;
}

/** A result that ended in a question: which of several, or whether it is what a guess says. */
const OPEN = /^ambiguous|^several places|^not_found: .*\nthe nearest names are these/;

/** The call that ended in a question which is still open; one that was refused is closed. */
export function openQuestion({ before, isRefused }: Conversation): PastCall | undefined {
  const asked = before.findLast(({ name }) => name !== 'ask_user');
  return asked && !isRefused && OPEN.test(asked.result) ? asked : undefined;
}

/** The candidates that the tool listed, in their order. */
export function candidatesOf({ result }: PastCall): Candidate[] {
  return result.split('\n').flatMap((line): Candidate[] => {
    const [, ref, names, where] = /^(?:\[(\w+)\] )?([^·:]+) · (.+)$/.exec(line) ?? [];
    const [name = '', nameEn = ''] = (names ?? '').split(' / ');
    return name && where ? [{ name: name.trim(), nameEn: nameEn.trim(), where, ...(ref && { ref }) }] : [];
  });
}

export function placeOf({ name, nameEn, where, ref }: Candidate): PlaceInput {
  if (ref) return { ref };
  const area = where.split(' · ').find((part) => !/^[a-z_]+$/.test(part) && !/^\d/.test(part)) ?? '';
  const city = /[a-z]/i.test(area) ? area.split(',')[0] : area.split(' ').at(-1);
  return { name, ...(nameEn && { name_en: nameEn }), ...(city && { city: city.trim() }) };
}
