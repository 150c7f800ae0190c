/**
 * A provider's text as data for the model: one line, without control characters and fences, at most `max` characters.
 */
export function asData(text: string, max = 120): string {
  return text
    .replace(/[\p{Cc}\p{Cf}`<>]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, max);
}
