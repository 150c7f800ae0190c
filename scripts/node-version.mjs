/** node:sqlite needs no flag from 22.13, running .ts files none from 22.18. package.json says the same. */
export const OLDEST = [22, 18];

/**
 * What is wrong with a Node, in words that say what to do; null if nothing is. On Linux with glibc a new one comes with
 * the packages; on musl the system's own is used.
 * @param {{ version: string, isMusl: boolean, platform: string }} facts version: "22.18.0"
 * @returns {string | null}
 */
export function nodeProblem({ version, isMusl, platform }) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return null;
  return `Node ${version} is too old: Wentu needs ${OLDEST.join('.')} or newer. ${wayOut(platform, isMusl)}`;
}

function wayOut(platform, isMusl) {
  if (isMusl) {
    return 'The Node among the packages is for glibc; on musl (Alpine) the one of the system runs: install a newer one (apk add nodejs npm, or the image node:24-alpine).';
  }
  if (platform === 'linux') {
    return 'A new one comes with the packages: use the npm scripts (npm start, npm test), or node_modules/.bin/node.';
  }
  return 'Install a newer one from nodejs.org.';
}
