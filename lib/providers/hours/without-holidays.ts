/**
 * Opening hours without their rules for public (PH) or school holidays (SH): right on every other day, where the
 * place's holidays are unknown. "Mo-Sa 08:00-20:00; PH,Su off" → "Mo-Sa 08:00-20:00; Su off".
 */
export function withoutHolidays(hours: string, names: 'SH' | 'PH|SH'): string {
  const name = `(?:${names})\\b`;
  // "PH off", "SH Mo-Fr 10:00-12:00": holidays only.
  const only = new RegExp(`^\\s*${name}(?:\\s*,\\s*${name})*\\s*(?!\\s*,)`);
  const added = new RegExp(`(?<=\\d)\\s*,\\s*${name}[^,;]*`, 'g');
  const listed = new RegExp(`${name}\\s*,\\s*|\\s*,\\s*${name}`, 'g');
  return hours
    .split(';')
    .filter((rule) => !only.test(rule))
    .map((rule) => rule.replace(added, '').replace(listed, ''))
    .join(';');
}
