import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Instruction, instructionsOf, stagesOf } from './instructions.ts';

const KNOWN = /^(ARG|FROM|WORKDIR|ENV|COPY|RUN|VOLUME|USER|EXPOSE|STOPSIGNAL|HEALTHCHECK|CMD)$/;
const FILES = ['Dockerfile', 'deploy/egress/Dockerfile'];

describe.each(FILES)('%s', (file) => {
  const instructions = instructionsOf(readFileSync(file, 'utf8'));
  const stages = stagesOf(instructions);
  const last = stages.at(-1) ?? [];
  const named = (name: string, from: Instruction[] = last) => from.filter((one) => one.name === name);

  it('has only instructions that are checked here', () => {
    expect(instructions.length).toBeGreaterThan(5);
    expect(instructions.filter(({ name }) => !KNOWN.test(name))).toEqual([]);
  });

  it('starts from a base with a tag of its own, which can be replaced by one with a digest', () => {
    const defaults = Object.fromEntries(
      instructions.slice(0, instructions.indexOf(stages[0]?.[0] as Instruction)).map(({ text }) => text.split('=')),
    );
    for (const [from] of stages) {
      const base = (from?.text ?? '').replace(/ AS \w+$/, '');
      const name = /^\$\{(\w+_IMAGE)\}$/.exec(base)?.[1] ?? '';
      expect(defaults[name], base).toMatch(/^[a-z]+:(?!latest)[\w.-]*(?:\d|bookworm)[\w.-]*$/);
    }
  });

  it('ends as a numbered user without rights, in the form that gets signals', () => {
    const [who] = named('USER').slice(-1);
    expect(who?.text).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    const after = last.slice(last.indexOf(who as Instruction) + 1);
    expect(after.filter(({ name }) => ['RUN', 'COPY', 'USER'].includes(name))).toEqual([]);
    expect(Array.isArray(JSON.parse(named('CMD')[0]?.text ?? ''))).toBe(true);
  });

  it('gives away no secret and fetches nothing by hand', () => {
    const set = [...named('ENV', instructions), ...named('ARG', instructions)].map(({ text }) => text).join('\n');
    expect(set).not.toMatch(/KEY|SECRET|TOKEN|PASSWORD/);
    expect(named('RUN', instructions).filter(({ text }) => /curl|wget|sudo|chmod 777/.test(text))).toEqual([]);
  });

  it('leaves no lists of packages behind', () => {
    for (const { text } of named('RUN', last).filter(({ text }) => text.includes('apt-get'))) {
      expect(text).toMatch(/apt-get install -y --no-install-recommends .* && rm -rf \/var\/lib\/apt\/lists\/\*$/);
    }
  });
});

describe('the image of the app', () => {
  const instructions = instructionsOf(readFileSync('Dockerfile', 'utf8'));
  const [build = [], run = []] = stagesOf(instructions);
  const texts = (from: Instruction[], name: string) => from.filter((one) => one.name === name).map(({ text }) => text);

  it('installs from the lock before it copies the sources, so that a change of theirs installs nothing again', () => {
    const steps = build.map(({ name, text }) => `${name} ${text}`);
    const [lock, install, sources] = ['COPY package.json', 'RUN npm ci', 'COPY . .'].map((start) =>
      steps.findIndex((step) => step.startsWith(start)),
    );
    expect([lock, install, sources]).toEqual([lock, install, sources].toSorted((a = 0, b = 0) => a - b));
    expect(lock).toBeGreaterThan(0);
  });

  it('takes the standalone folder alone, which only root could change', () => {
    const copies = run.filter(({ name }) => name === 'COPY');
    expect(copies).toEqual([{ name: 'COPY', flags: { from: 'build' }, text: '/src/.next/standalone ./' }]);
    expect(texts(run, 'VOLUME')).toEqual(['["/app/.data"]']);
  });

  it('is asked whether it is well by a program that it has, at its own port and path', () => {
    const [probe = ''] = texts(run, 'HEALTHCHECK');
    const [program, flag, code] = JSON.parse(/CMD (\[.*\])$/.exec(probe)?.[1] ?? '') as string[];
    expect([program, flag]).toEqual(['node', '-e']);
    expect(code).toContain('/api/health');
    expect(() => new Function(code ?? '')).not.toThrow();
    expect(code).toMatch(/process\.env\.PORT.*process\.env\.BASE_PATH/);
  });
});
