// npm run test:chaos -- [--short] [sqlite|cluster]: breaks the built app in every promised way and prints the figures.
import { breakCluster } from './cluster.ts';
import { Figures } from './figures.ts';
import { killOnSqlite } from './sqlite-kills.ts';

const isShort = process.argv.includes('--short');
const only = process.argv.find((argument) => argument === 'sqlite' || argument === 'cluster');
const port = Number(process.env.CHAOS_PORT ?? 20_510);
const figures = new Figures();

if (only !== 'cluster') await killOnSqlite(figures, isShort ? 5 : 50, port);
if (only !== 'sqlite') await breakCluster(figures, isShort ? 3 : 10, port + 10);
console.log(figures.failed === 0 ? '\nall promises kept' : `\n${figures.failed} promises broken`);
process.exit(figures.failed === 0 ? 0 : 1);
