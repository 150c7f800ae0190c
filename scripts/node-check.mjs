// Imported first by scripts that run on whatever `node` there is: exits with a message if that is too old.
import { nodeProblem } from './node-version.mjs';

const problem = nodeProblem({ version: process.versions.node, isMusl: isMusl(), platform: process.platform });
if (problem) {
  console.error(problem);
  process.exit(1);
}

/** Node reports the version of glibc; anything else on Linux is musl (Alpine). */
function isMusl() {
  if (process.platform !== 'linux') return false;
  /** @type {{ header?: { glibcVersionRuntime?: string } }} */
  const report = process.report.getReport();
  return !report.header?.glibcVersionRuntime;
}
