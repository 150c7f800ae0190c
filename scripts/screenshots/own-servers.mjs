import { spawn } from 'node:child_process';
import { bin, node } from '../run.mjs';
import { WORDS } from './words.mjs';

export const OPERATOR = 'token-of-the-operator';
const CODE = 'nine-lives-of-a-map';

/** The built app on a port, with these variables; `url` answers once `serving` is settled. */
export function startServer(port, env) {
  const child = spawn(node, [bin.next, 'start', '-p', String(port), '-H', '127.0.0.1'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  return { url: `http://127.0.0.1:${port}/`, serving: () => untilServing(port), stop: () => child.kill('SIGTERM') };
}

async function untilServing(port) {
  for (let attempt = 0; attempt < 600; attempt++) {
    const isUp = await fetch(`http://127.0.0.1:${port}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the app did not start; run npm run build first');
}

/** The operator's page, before and after signing in. */
export async function takeAdmin({ page, url, language, take }) {
  const { token, enter } = WORDS[language].admin;
  await page.goto(`${url}admin`);
  const box = page.getByLabel(token);
  await box.waitFor();
  await take('admin-sign-in');
  await box.fill(OPERATOR);
  await page.getByRole('button', { name: enter, exact: true }).click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await take('admin');
}

/** The page in front of a site that is not open to all. */
export async function takeSignIn({ page, start, take }) {
  const server = start({ ACCESS_CODE: CODE });
  try {
    await server.serving();
    await page.goto(server.url);
    await page.getByRole('textbox').first().waitFor();
    await take('sign-in');
  } finally {
    server.stop();
  }
}

/** A way in the streets of a region: the made-up town of the tests, which needs tilemaker and the engine of ways. */
export async function takeRegion({ page, language, take }) {
  const { startRegionApp } = await import('../../tests/e2e/region-app.ts');
  const app = await startRegionApp();
  try {
    app.region('FILE', '--name', '问溪');
    await app.restart();
    await page.goto(app.url);
    const composer = page.getByRole('textbox', { name: WORDS[language].message });
    await composer.fill(WORDS[language].region);
    await composer.press('Control+Enter');
    await page.locator('[role=log][aria-busy=false] .answer').last().waitFor();
    await page.mouse.move(2, 2);
    await take('region');
  } finally {
    await app.stop();
  }
}
