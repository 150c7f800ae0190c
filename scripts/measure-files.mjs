// How long the files are: of all of lib, components and app, and of each room. Lines as wc -l counts them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LONG = 200;
const files = ['lib', 'components', 'app']
  .flatMap((root) => readdirSync(root, { recursive: true }).map((name) => join(root, name)))
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines);

function print(name, own) {
  const at = (share) => own[Math.min(own.length - 1, Math.floor(own.length * share))].lines;
  const total = own.reduce((sum, { lines }) => sum + lines, 0);
  const figures = [own.length, total, at(0.5), at(0.9), own.at(-1).lines];
  console.log(name.padEnd(20), figures.map((figure) => String(figure).padStart(7)).join(''));
}

const HEAD = ['files', 'lines', 'median', 'p90', 'max'];
console.log(' '.repeat(20), HEAD.map((word) => word.padStart(7)).join(''));
print('all', files);
const rooms = Map.groupBy(files, ({ file }) => file.split('/').slice(0, 2).join('/'));
for (const [room, own] of [...rooms].sort()) if (own.length > 1) print(room, own);
console.log(`\nover ${LONG} lines:`);
for (const { file, lines } of files.filter((each) => each.lines > LONG)) console.log(String(lines).padStart(5), file);
