/** Street and number in the usual order: Chinese from large to small without a space, others with the number first. */
export function addressLine(street: string | undefined, number: string | undefined): string | undefined {
  if (!street || !/\p{Script=Han}/u.test(street)) return [number, street].filter(Boolean).join(' ') || undefined;
  if (!number) return street;
  return `${street}${/号$/.test(number) ? number : `${number}号`}`;
}
