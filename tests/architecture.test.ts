import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARCHITECTURE, withImports } from '../scripts/docs/imports.mjs';

/** Folder (longest prefix wins) → what its files may import from the project. `type:` allows `import type` only. */
const ALLOWED: Record<string, string[]> = {
  'lib/geo': ['lib/geo', 'generated/mainland-china.json'],
  'lib/i18n': ['lib/i18n', 'type:lib/domain', 'type:lib/geo'],
  'lib/errors': ['lib/errors', 'lib/i18n'],
  'lib/config.ts': ['lib/config', 'lib/site-path.ts', 'lib/version.ts', 'type:lib/map'],
  'lib/config': ['lib/loopback.ts', 'lib/config', 'lib/access/code-hash.ts', 'lib/alibaba-url.ts', 'type:lib/map'],
  'lib/access': ['lib/loopback.ts', 'lib/access', 'lib/errors', 'type:lib/config.ts', 'type:lib/limits'],
  'lib/log.ts': ['lib/errors'],
  'lib/wire-version.ts': [],
  'lib/version.ts': ['package.json'],
  'lib/site-path.ts': [],
  'lib/json-depth.ts': [],
  'lib/wait.ts': [],
  'lib/loopback.ts': [],
  'lib/keyed-lock.ts': [],
  'lib/recent-map.ts': [],
  'lib/retry-after.ts': [],
  'lib/alibaba-url.ts': [],
  'lib/capped-bytes.ts': [],
  'lib/private-file.ts': [],
  'lib/domain': ['lib/domain', 'lib/geo', 'lib/i18n'],
  'lib/map': ['lib/map', 'lib/domain', 'lib/geo', 'lib/errors', 'lib/i18n'],
  'lib/tools': ['lib/tools', 'lib/map', 'lib/domain', 'lib/geo', 'lib/errors', 'lib/i18n', 'lib/wait.ts'],
  'lib/chat': [
    'lib/chat',
    'lib/tools',
    'lib/map',
    'lib/domain',
    'lib/geo',
    'lib/errors',
    'lib/i18n',
    'type:lib/store',
    'type:lib/streams',
    'type:lib/limits',
    'type:lib/log.ts',
    'lib/wait.ts',
    'lib/keyed-lock.ts',
  ],
  'lib/gazetteer': ['lib/gazetteer', 'lib/domain', 'lib/geo'],
  'lib/files': ['lib/files', 'lib/domain', 'lib/geo'],
  'lib/places-store': [
    'lib/places-store',
    'lib/files',
    'lib/domain',
    'lib/geo',
    'lib/i18n',
    'lib/errors',
    'lib/private-file.ts',
  ],
  'lib/region': [
    'lib/region',
    'lib/places-store',
    'lib/files',
    'lib/domain',
    'lib/geo',
    'lib/errors',
    'lib/i18n',
    'lib/private-file.ts',
    'lib/wait.ts',
    'lib/capped-bytes.ts',
  ],
  'lib/understanding': [
    'lib/understanding',
    'lib/tools',
    'lib/domain',
    'lib/geo',
    'lib/i18n',
    'type:lib/gazetteer',
    'generated/lexicon.json',
    'generated/needs.json',
  ],
  'lib/models': [
    'lib/models',
    'lib/understanding',
    'lib/tools',
    'lib/map',
    'lib/domain',
    'lib/geo',
    'lib/errors',
    'lib/i18n',
    'type:lib/chat',
    'type:lib/config.ts',
    'type:lib/gazetteer',
    'lib/wait.ts',
    'lib/alibaba-url.ts',
    'lib/retry-after.ts',
    'lib/capped-bytes.ts',
  ],
  'lib/providers': [
    'lib/providers',
    'lib/domain',
    'lib/geo',
    'lib/errors',
    'lib/i18n',
    'lib/json-depth.ts',
    'type:lib/config.ts',
    'lib/gazetteer',
    'type:lib/places-store',
    'type:lib/region',
    'lib/wait.ts',
    'lib/retry-after.ts',
    'lib/capped-bytes.ts',
    'lib/recent-map.ts',
    'generated/climate.json',
  ],
  'lib/store': ['lib/store', 'lib/errors', 'lib/geo', 'type:lib/config.ts', 'lib/recent-map.ts', 'lib/private-file.ts'],
  'lib/streams': ['lib/streams', 'lib/errors', 'type:lib/config.ts', 'lib/wait.ts'],
  'lib/limits': ['lib/limits', 'lib/errors', 'lib/keyed-lock.ts', 'type:lib/config.ts'],
  // The only folder that knows both configuration and implementations.
  'lib/runtime': [
    'lib/loopback.ts',
    'lib/runtime',
    'lib/access',
    'lib/chat',
    'lib/models',
    'type:lib/understanding',
    'lib/providers',
    'lib/gazetteer',
    'lib/places-store',
    'lib/region',
    'lib/store',
    'lib/streams',
    'lib/limits',
    'lib/tools',
    'lib/map',
    'lib/domain',
    'lib/geo',
    'lib/i18n',
    'lib/site-path.ts',
    'lib/config.ts',
    'lib/errors',
    'lib/log.ts',
    'lib/wait.ts',
    'lib/recent-map.ts',
    'lib/private-file.ts',
  ],
  'lib/http': [
    'lib/http',
    'lib/access',
    'lib/runtime',
    'lib/chat',
    'lib/tools',
    'lib/map',
    'lib/domain',
    'lib/geo',
    'lib/i18n',
    'lib/store/clean-text.ts',
    'lib/store/copy-id.ts',
    'type:lib/store',
    'type:lib/streams',
    'type:lib/limits',
    'type:lib/region',
    'type:lib/config.ts',
    'type:lib/log.ts',
    'lib/errors',
    'lib/json-depth.ts',
    'lib/site-path.ts',
    'lib/version.ts',
    'lib/wire-version.ts',
    'lib/capped-bytes.ts',
    'generated/basemap.json',
    'generated/map-view.json',
  ],
  components: [
    'lib/loopback.ts',
    'components',
    'lib/files',
    'lib/tools',
    'lib/map',
    'lib/domain',
    'lib/geo',
    'lib/i18n',
    'lib/errors',
    'lib/wire-version.ts',
    'lib/site-path.ts',
    'generated/basemap.json',
    'type:lib/chat',
    'lib/wait.ts',
  ],
  app: [
    'app',
    'components',
    'lib/http',
    'lib/runtime',
    'lib/i18n',
    'lib/errors',
    'lib/site-path.ts',
    'lib/geo',
    'lib/domain',
    'lib/map',
    'lib/tools',
    'type:lib',
  ],
  'proxy.ts': [
    'lib/config.ts',
    'lib/errors',
    'lib/map',
    'lib/runtime/live-env.ts',
    'lib/runtime/usable-disk.ts',
    'lib/http/origin.ts',
    'lib/http/page-refusal.ts',
    'lib/http/privacy-page.ts',
    'lib/http/security-headers.ts',
    'lib/site-path.ts',
  ],
  'instrumentation.ts': ['lib/http/entry.ts', 'lib/runtime', 'lib/config.ts'],
};

const ROOT = resolve(import.meta.dirname, '..');
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]\s*\)/g;

function sources(path: string): string[] {
  const full = join(ROOT, path);
  if (!statSync(full, { throwIfNoEntry: false })) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full).flatMap((name) => sources(join(path, name)));
}

const files = ['app', 'components', 'lib', 'proxy.ts', 'instrumentation.ts']
  .flatMap(sources)
  .filter((file) => /\.tsx?$/.test(file));

const prefixOf = (file: string) =>
  Object.keys(ALLOWED)
    .filter((prefix) => file === prefix || file.startsWith(`${prefix}/`))
    .sort((a, b) => b.length - a.length)[0];

/** Every import within the project: from, to, and whether it is a type import. */
const imports = files.flatMap((file) => {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(IMPORT)].map((match) => ({
    file,
    target: relative(ROOT, resolve(ROOT, dirname(file), match[2] ?? match[3] ?? '')),
    isType: match[1] !== undefined,
  }));
});

describe('architecture', () => {
  it('finds the sources', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(imports.length).toBeGreaterThan(50);
  });

  it('has a row for every folder', () => {
    expect(files.filter((file) => !prefixOf(file))).toEqual([]);
  });

  it('keeps every import inside what the folder may import', () => {
    const refused = imports.filter(({ file, target, isType }) => {
      const allowed = ALLOWED[prefixOf(file) ?? ''] ?? [];
      const fits = (rule: string) => target === rule || target.startsWith(`${rule}/`);
      return !allowed.some((rule) => (rule.startsWith('type:') ? isType && fits(rule.slice(5)) : fits(rule)));
    });
    expect(refused.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('reads process.env in lib/config.ts and the files that Next itself runs', () => {
    const readers = files.filter((file) => /process\.env/.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(readers.filter((file) => !['lib/config.ts', 'instrumentation.ts', 'proxy.ts'].includes(file))).toEqual([]);
  });

  it('imports leaflet in components/map only, and ai as a type in the core', () => {
    const uses = (pattern: RegExp) => files.filter((file) => pattern.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(uses(/from '(leaflet|react-leaflet)/).filter((file) => !file.startsWith('components/map'))).toEqual([]);
    expect(
      uses(/(?<!import type [^;]{0,200})from 'ai'/).filter((file) => /^lib\/(geo|domain|map|i18n)\//.test(file)),
    ).toEqual([]);
  });

  it('is what docs/architecture.md says: run node scripts/write-docs.mjs after changing the table', () => {
    const text = readFileSync(join(ROOT, ARCHITECTURE), 'utf8');
    expect(text).toContain('| `components` |');
    expect(withImports(text)).toBe(text);
  });

  it('loads parts of the page only where their failure is dealt with', () => {
    const uses = (pattern: RegExp) =>
      files.filter((file) => file.startsWith('components/') && pattern.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(uses(/\blazy\b.*from 'react'|\blazy\(|from 'next\/dynamic'/)).toEqual(['components/ui/lazily.tsx']);
    const dealtWith = /\b(?:lazily|loadTwice|loadOrAsk|LoadOpener)\b/;
    expect(uses(/\bimport\('/).filter((file) => !dealtWith.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });

  it('has no raw HTML sink', () => {
    const sink = /dangerouslySetInnerHTML|\.innerHTML\b|bindPopup\(|bindTooltip\(|\.setContent\(/;
    expect(files.filter((file) => sink.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });
});
