// `node scripts/measure-journey.mjs [--list] [root]`: how many files a question passes between composer and marker.
import { filesOnTheWay } from './measure/journey.mjs';

const root = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const files = filesOnTheWay(root);
if (process.argv.includes('--list')) console.log(files.join('\n'));
console.log(`${files.length} files from the composer to the marker`);
