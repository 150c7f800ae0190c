// What is wrong with the packages, from what is checked in: nothing is asked of anybody else.

/** Days between the release of a version and its first use here. */
const LEAST_AGE_DAYS = 7;
const EXACT = /^(?:npm:[^@]*@)?\d+\.\d+\.\d+(?:-[\w.]+)?$|^\$/;

/** Every package of a lock: its name (that of an alias is the package's own), version, entry and folder. */
export function packagesOf(lock) {
  return Object.entries(lock.packages)
    .filter(([dir]) => dir !== '')
    .map(([dir, entry]) => ({ dir, name: entry.name ?? dir.slice(dir.lastIndexOf('node_modules/') + 13), ...entry }));
}

/** The reasons not to ship these packages; none: []. */
export function faultsOf({ lock, manifest, npmrc, notice, policy }) {
  return [
    ...installFaults(manifest, npmrc),
    ...packagesOf(lock).flatMap((found) => [
      ...lockFaults(found),
      ...versionFaults(found, policy),
      ...licenceFaults(found, policy, notice),
    ]),
    ...staleRules(lock, policy),
  ];
}

function installFaults(manifest, npmrc) {
  const settings = new Map(npmrc.split('\n').map((line) => line.split('=').map((part) => part.trim())));
  const faults = [];
  if (settings.get('ignore-scripts') !== 'true') faults.push('.npmrc lets packages run scripts: ignore-scripts=true');
  if (settings.get('save-exact') !== 'true') faults.push('.npmrc saves ranges: save-exact=true');
  if (!(Number(settings.get('min-release-age')) >= LEAST_AGE_DAYS)) {
    faults.push(`.npmrc takes versions of the day: min-release-age=${LEAST_AGE_DAYS}`);
  }
  for (const field of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    for (const [name, range] of Object.entries(manifest[field] ?? {})) {
      if (!EXACT.test(range)) faults.push(`${name}: "${range}" is a range, not a version`);
    }
  }
  return faults;
}

/** Optional packages of other platforms have no hash: npm adds them when one of these platforms installs. */
function lockFaults({ name, version, integrity, optional, hasInstallScript, link }) {
  if (link) return [`${name}: a link to a folder`];
  const faults = [];
  if (!integrity && !optional) faults.push(`${name}@${version}: no hash in the lock`);
  if (integrity && !/^sha512-/.test(integrity)) faults.push(`${name}@${version}: its hash is weak`);
  if (hasInstallScript && !optional) faults.push(`${name}@${version}: wants to run a script when it is installed`);
  return faults;
}

function versionFaults({ name, version }, { floors, stolen }) {
  const low = floors.filter((floor) => floor.name === name && compare(version, floor.least) < 0);
  return [
    ...low.map(({ least, why }) => `${name}@${version}: at least ${least} is needed (${why})`),
    ...(stolen.versions.includes(`${name}@${version}`) ? [`${name}@${version}: ${stolen.why}`] : []),
  ];
}

function licenceFaults({ name, version, license = 'none', dev, optional }, { licences, otherLicences }, notice) {
  if (
    license
      .replace(/^\(|\)$/g, '')
      .split(' OR ')
      .some((one) => licences.includes(one))
  )
    return [];
  // Builds for platforms carry their package's name in front.
  const rule = otherLicences.find((one) => one.name === name || (optional && name.startsWith(`${one.name}-`)));
  if (rule?.licence !== license) return [`${name}@${version}: its licence is ${license}, which nobody has looked at`];
  if (rule.use === 'tests' && !dev)
    return [`${name}@${version} (${license}): looked at for tests, used in the product`];
  const isInProduct = rule.use.startsWith('the product');
  return isInProduct && !notice.includes(name) ? [`${name}@${version} (${license}): NOTICE does not name it`] : [];
}

/** A rule for a package that is not there any more says nothing. */
function staleRules(lock, { floors, otherLicences }) {
  const names = new Set(packagesOf(lock).map(({ name }) => name));
  const unused = [...floors, ...otherLicences].filter(({ name }) => !names.has(name));
  return unused.map(({ name }) => `scripts/supply/floors.json has a rule for ${name}, which is not used`);
}

/** Negative if a is older than b; a pre-release is older than its release. */
function compare(a, b) {
  const parts = (version) => version.split('-')[0].split('.').map(Number);
  const [left, right] = [parts(a), parts(b)];
  const at = left.findIndex((part, index) => part !== right[index]);
  if (at >= 0) return left[at] - right[at];
  return Number(b.includes('-')) - Number(a.includes('-'));
}
