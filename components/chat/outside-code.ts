const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})/;
const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;

/** Transforms Markdown, except for its fenced and indented code. */
export function outsideCode(markdown: string, change: (text: string) => string): string {
  const pieces: string[] = [];
  let text = '';
  let fence = '';
  let isInList = false;
  let isAfterBlank = true;
  for (const line of markdown.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const marks = FENCE.exec(line.trimEnd())?.[1] ?? '';
    const isBlank = line.trim() === '';
    const isIndented: boolean = isAfterBlank && !isInList && !isBlank && /^(?: {4}| {0,3}\t)/.test(line);
    if (fence !== '' || marks !== '' || isIndented) {
      pieces.push(change(text), line);
      text = '';
      if (fence === '') fence = marks;
      else if (marks.startsWith(fence) && line.trim().endsWith(marks)) fence = '';
      isAfterBlank = isIndented;
      continue;
    }
    if (LIST_ITEM.test(line)) isInList = true;
    else if (isAfterBlank && !isBlank && /^\S/.test(line)) isInList = false;
    isAfterBlank = isBlank;
    text += line;
  }
  return pieces.join('') + change(text);
}
