/** What is read as a blank. */
const PICTURES = '[\\s\\p{Extended_Pictographic}\\p{Cf}\\p{M}]';

/** A name that was read from a message as it is written there, with its pictures: "My Rome 🏛️". */
export function asWritten(name: string, message: string): string {
  const words = name.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(`${PICTURES}*${words.join(`${PICTURES}+`)}${PICTURES}*`, 'u').exec(message)?.[0];
  return found?.trim() ?? name;
}
