// npm run access-code [-- --read]
// Makes an access code and its hash for ACCESS_CODE; with --read, the hash of a code of your own, read from the standard
// input so that it stays out of the shell's history.
import { randomInt } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { hashOf } from '../lib/access/code-hash.ts';

const LEAST_LENGTH = 8;
/** Without letters and digits that look alike. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

const { values } = parseArgs({ options: { read: { type: 'boolean', default: false } } });
const code = values.read ? (await text(process.stdin)).trim() : made();
if (code.length < LEAST_LENGTH) {
  console.error(
    `usage: npm run access-code, or a code of at least ${LEAST_LENGTH} characters into npm run access-code -- --read`,
  );
  process.exit(1);
}
if (!values.read) console.log(`code, for the people who may use the site: ${code}`);
console.log(`ACCESS_CODE=${await hashOf(code)}`);

/** 79 bits in four groups. */
function made(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
