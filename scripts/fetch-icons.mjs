// `npm run icons:fetch -- cloud-sun map-pin`: writes these Lucide icons to components/ui/icons/, one file each; without names
// it rewrites those already there. The package has some 1,700 icons and is installed into a temporary folder.
import './node-check.mjs';
import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bin, node } from './run.mjs';
import { withPackages } from './with-packages.mjs';

/** NOTICE names it with its licence. */
const PACKAGE = { 'lucide-react': '1.75.0' };
const FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), 'components/ui/icons');

const given = process.argv.slice(2);
const present = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -3)] : []));

await withPackages(PACKAGE, async (load) => {
  const dist = dirname(dirname(load.resolve('lucide-react')));
  for (const name of given.length > 0 ? given : present) {
    const file = pathToFileURL(join(dist, `esm/icons/${name}.mjs`)).href;
    const { __iconData: icon } = await import(file);
    writeFileSync(join(FOLDER, `${name}.ts`), sourceOf(name, icon.node));
  }
});
execFileSync(node, [bin.biome, 'format', '--write', FOLDER], { stdio: 'inherit' });

function sourceOf(name, shapes) {
  const drawn = shapes.map(([tag, { key: _, ...attributes }]) => {
    const pairs = Object.entries(attributes).map(([attribute, value]) => `${attribute}: '${value}'`);
    return `['${tag}', { ${pairs.join(', ')} }]`;
  });
  const exported = name.replace(/(?:^|-)(\w)/g, (_, first) => first.toUpperCase());
  return `import { iconOf } from './icon.tsx';\n\nexport const ${exported} = iconOf(${drawn.join(', ')});\n`;
}
