// `node scripts/measure-files.mjs`: how long the files of lib, components and app are, together and by folder, and which
// are too long.
import { LONG, lengthAt, longFiles, sourceLengths } from './measure/files.mjs';

const files = sourceLengths();
const headings = ['files', 'lines', 'median', 'p90', 'max'];
console.log(' '.repeat(20), headings.map((word) => word.padStart(7)).join(''));
print('all', files);
const folders = Map.groupBy(files, ({ file }) => file.split('/').slice(0, 2).join('/'));
for (const [folder, own] of [...folders].sort()) if (own.length > 1) print(folder, own);
console.log(`\nover ${LONG} lines:`);
for (const { file, lines } of longFiles(files)) console.log(String(lines).padStart(5), file);

function print(name, own) {
  const total = own.reduce((sum, { lines }) => sum + lines, 0);
  const figures = [own.length, total, lengthAt(own, 0.5), lengthAt(own, 0.9), own.at(-1).lines];
  console.log(name.padEnd(20), figures.map((figure) => String(figure).padStart(7)).join(''));
}
