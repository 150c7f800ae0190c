import { spawn } from 'node:child_process';
import type pg from 'pg';
import { makePrivate } from '../../lib/private-file.ts';
import { CopyRefused } from './manifest.ts';
import type { Content } from './sqlite.ts';

/** Places that were imported: their files are the operator's, and may be larger than everything else. */
const LEFT_OUT = 'geo_place%';

/** Copies the tables of the current schema to a file, through pg_dump, as they are at one moment. Throws CopyRefused. */
export async function copyPostgres(url: string, file: string): Promise<Content> {
  makePrivate(file);
  return withClient(url, async (client) => {
    // Both read the same snapshot, so the counts are those of the file.
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query('select pg_export_snapshot() as id, current_schema() as schema');
    const { id, schema } = rows[0] as { id: string; schema: string };
    const content = await contentIn(client);
    if (content.schema === 0) throw new CopyRefused('there is no database of this app to copy');
    const what = [`--schema=${schema}`, `--exclude-table=${schema}.geo_place*`, `--snapshot=${id}`];
    await run('pg_dump', url, ['--format=custom', '--no-owner', '--no-acl', ...what, `--file=${file}`]);
    await client.query('rollback');
    return content;
  });
}

/** Replaces the tables that a backup has. isForced: also those with rows. All or nothing. Throws CopyRefused. */
export async function restorePostgres(url: string, file: string, isForced: boolean): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await contentIn(client);
    if (!isForced && Object.values(rows).some((count) => count > 0)) {
      throw new CopyRefused('the database has data of its own: --force replaces them');
    }
  });
  // Without --create and with the list of a schema's objects alone, the schema itself stays as it is.
  const how = ['--no-owner', '--no-acl', '--clean', '--if-exists', '--single-transaction', '--exit-on-error'];
  await run('pg_restore', url, [...how, `--schema=${await schemaIn(file, url)}`, file]);
}

async function contentIn(client: pg.Client): Promise<Content> {
  const { rows: tables } = await client.query(
    `select table_name as name from information_schema.tables
     where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name not like $1 order by 1`,
    [LEFT_OUT],
  );
  const names = tables.map(({ name }) => String(name));
  if (!names.includes('schema_migrations')) return { schema: 0, rows: {} };
  const numberOf = async (query: string) => Number(Object.values((await client.query(query)).rows[0])[0] ?? 0);
  const rows: Record<string, number> = {};
  for (const name of names) {
    if (name !== 'schema_migrations') rows[name] = await numberOf(`select count(*) from ${JSON.stringify(name)}`);
  }
  return { schema: await numberOf('select max(version) from schema_migrations'), rows };
}

/** The schema that the file's tables are in; it has to be there in the target. */
async function schemaIn(file: string, url: string): Promise<string> {
  const list = await run('pg_restore', url, ['--list', file], false);
  const schema = /^\d+; \d+ \d+ TABLE (\S+) schema_migrations /m.exec(list)?.[1];
  if (!schema) throw new CopyRefused(`${file} is no backup of this app`);
  if (schema !== 'public') {
    await withClient(url, (client) => client.query(`create schema if not exists ${JSON.stringify(schema)}`));
  }
  return schema;
}

async function withClient<T>(url: string, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const { default: driver } = await import('pg');
  const client = new driver.Client({ connectionString: url });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}

/** Runs one of PostgreSQL's programs; the password goes through the environment, which other users cannot see. */
function run(program: string, url: string, args: string[], hasDatabase = true): Promise<string> {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = '';
  const database = hasDatabase ? [`--dbname=${address.href}`] : [];
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...(password && { PGPASSWORD: password }) };
    const child = spawn(program, [...database, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let wrong = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      wrong += text;
    });
    child.on('error', () => {
      reject(new CopyRefused(`${program} cannot be run: install PostgreSQL's client programs, as new as the server`));
    });
    child.on('close', (code) => {
      if (code === 0) resolve(out);
      else reject(new CopyRefused(`${program}: ${wrong.trim() || `exit code ${code}`}`));
    });
  });
}
