import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';

const DIR = join(import.meta.dirname, '..', 'golden');

/** Compares with tests/e2e/golden/<name>.txt and shows differences; UPDATE_GOLDEN=1 writes the file instead. */
export function expectGolden(name: string, lines: readonly string[]): void {
  const path = join(DIR, `${name}.txt`);
  const text = `${lines.join('\n')}\n`.replaceAll(USUAL_HOURS, '<usually open or closed>').replaceAll(OPEN_ONLY, '');
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(text, `what is heard, against ${path}`).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
}

/** What no listener should meet, whatever the file says: each line is a fault. */
export function faultsIn(lines: readonly string[], language: 'zh' | 'en'): string[] {
  const faults = lines.filter((line) => /FOCUS LOST|UNHEARD|(button|link|textbox|menuitem|checkbox) ""/.test(line));
  // The browser announces a tooltip with the same words as the name after the name.
  faults.push(...lines.filter((line) => /"(.+)".*— \1$/.test(line)));
  const isSaid = (line: string | undefined) => /^ {2}(polite|assertive): /.test(line ?? '');
  faults.push(...lines.filter((line, at) => isSaid(line) && line === lines[at - 1]));
  if (language === 'zh') faults.push(...lines.filter((line) => isSaid(line) && ENGLISH.test(line.replace(NAMES, ''))));
  return faults;
}

/** What usual hours say of the moment at which the test runs, and the button that comes when one of the places is closed. */
const USUAL_HOURS = /Usually (?:open|closed) now|通常此时不?开放/g;
const OPEN_ONLY = /(?:^> presses (?:Shift\+)?Tab\n {2}→|^ *-) button "(?:Only open ones|只看营业中)"\n/gm;
/** Two Latin words in a row. */
const ENGLISH = /(?<!^ {2})\b[A-Za-z]{2,} [A-Za-z]{2,}\b/;
/** Names that are Latin in every language. */
const NAMES = /^ {2}(polite|assertive): |DASHSCOPE_\w+|DashScope|\.env(\.local)?|qwen-\w+/g;
