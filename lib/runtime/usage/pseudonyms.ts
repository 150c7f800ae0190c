import { createHmac } from 'node:crypto';

export type Subject = 'owner' | 'address';

/** Names for owners and addresses that tell them apart and tell nothing else: salted with a key of the cookie secret. */
export interface Pseudonyms {
  /** 16 hexadecimal digits; '' for what is unknown. */
  of(subject: Subject, value: string | undefined): string;
  /** Under the present secret and under those before it. */
  allOf(subject: Subject, value: string): string[];
}

/** secrets: the first names, all of them recognise (rotation). */
export function createPseudonyms(secrets: readonly string[]): Pseudonyms {
  const keys = secrets.map((secret) => createHmac('sha256', secret).update('wentu pseudonyms').digest());
  const named = (key: Buffer, subject: Subject, value: string) =>
    createHmac('sha256', key).update(`${subject} ${value}`).digest('hex').slice(0, 16);
  const [first] = keys;
  return {
    of: (subject, value) => (first && value ? named(first, subject, value) : ''),
    allOf: (subject, value) => keys.map((key) => named(key, subject, value)),
  };
}
