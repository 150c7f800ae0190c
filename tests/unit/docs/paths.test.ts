import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDERS = ['app', 'components', 'lib', 'tests', 'docs', 'scripts', 'examples', 'public', '.ci'];
/** Created by the build or by whoever runs it. */
const MADE = /^(?:\.data|generated|public\/(?:basemap|tiles)|\.env)/;

const under = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
const files = [...FOLDERS.flatMap(under), ...readdirSync('.')];
const pages = files.filter((file) => file.endsWith('.md'));
const sources = files.filter((file) => /\.(?:tsx?|mjs|cjs|sh|yaml)$/.test(file) || file === '.ci/run');

/** Names with <…> match any name: at least one must exist. */
function isThere(path: string): boolean {
  if (MADE.test(path) || existsSync(path)) return true;
  if (!/[<*]/.test(path)) return false;
  const pattern = path
    .replace(/\/$/, '')
    .replace(/[.+()[\]]/g, '\\$&')
    .replace(/\*\*\/?/g, '.+')
    .replace(/<[^>]+>|(?<!\.)\*/g, '[^/]+');
  return files.some((file) => new RegExp(`^${pattern}(?:/|$)`).test(file));
}

const prose = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '');

/** As GitHub names headings. */
const slugOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/`/g, '')
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
const anchorsOf = (page: string) =>
  [...prose(readFileSync(page, 'utf8')).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slugOf(heading));

describe('the documents', () => {
  it('are found', () => {
    expect(pages).toContain('README.md');
    expect(pages.length).toBeGreaterThan(10);
    expect(sources.length).toBeGreaterThan(500);
  });

  it.each(pages)('%s links to files that exist', (page) => {
    const links = [...prose(readFileSync(page, 'utf8')).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);
    const broken = links.filter((link) => {
      if (/^[a-z]+:/.test(link)) return false;
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : normalize(join(dirname(page), path));
      return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(decodeURIComponent(anchor)));
    });
    expect(broken).toEqual([]);
  });

  it.each(pages)('%s names no file that does not exist', (page) => {
    const text = readFileSync(page, 'utf8');
    const named = [...prose(text).matchAll(/`([^`\s]+)`/g)].map(([, code = '']) => code);
    const paths = named.filter((code) => FOLDERS.some((folder) => code.startsWith(`${folder}/`)));
    // A page that shows how to add something has the new file in a block of its own, or says what to copy to it.
    const shown = new Set(
      [...text.matchAll(/^```tsx? (\S+)$|^Copy `\S+` to `(\S+)`/gm)].map(([, file, copy]) => file ?? copy),
    );
    expect(paths.filter((path) => !shown.has(path.replace(/\/$/, '')) && !isThere(path))).toEqual([]);
  });
});

describe('comments in the sources', () => {
  it('refer to no document that does not exist', () => {
    const named = sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?<![\w/.-])(?:docs\/[\w./-]+\.(?:md|png)|[\w-]+\.md(?= §|, §))/g)].map(
        ([path]) => `${file}: ${path}`,
      ),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((each) => !existsSync(each.split(': ')[1] ?? ''))).toEqual([]);
  });

  it('refer to no source or test that does not exist', () => {
    const named = sources.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => /^\s*(?:\/\/|\*|\/\*\*|#)/.test(line))
        .flatMap((line) => [
          ...line.matchAll(/(?<![\w/.-])(?:lib|tests|scripts|components|app)\/[\w./[\]-]+\.(?:tsx?|mjs)\b/g),
        ])
        .map(([path]) => `${file}: ${path}`),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((each) => !existsSync(each.split(': ')[1] ?? ''))).toEqual([]);
  });
});
