import type { Overview, UsedAmounts, UsedPeriod } from '../../domain/overview.ts';
import type { Server } from '../../runtime/compose.ts';
import { regionShown } from '../../runtime/region-shown.ts';
import { durationAt } from '../../runtime/usage/histogram.ts';
import { utcDay } from '../../runtime/usage/utc-day.ts';
import type { UsageCount, UsageField } from '../../store/usage-store.ts';

const DAYS = 30;
const DAY_MS = 86_400_000;
/** Rows of a table. */
const MOST = 50;
const NEWEST = 20;
const SHOWN_TEXT = 160;

/** Usage of today and of the last 30 days (UTC), and the state of the site. Holds no owner and no address. */
export async function overviewOf(server: Server): Promise<Overview> {
  const { store, config, clock, chat, ports, models, blocks, usage } = server;
  await usage.flush();
  const region = regionShown(server.regions, server.streets);
  const regionTrouble = server.regions.trouble();
  const now = clock();
  const [today, since] = [utcDay(now), utcDay(now - (DAYS - 1) * DAY_MS)];
  const [byDay, counts, ...tables] = await Promise.all([
    store.usageBy(['day'], since),
    store.usageCounts(since),
    ...TABLES.flatMap((field) => [today, since].map((from) => store.usageBy([field], from, MOST))),
  ]);
  const days = Array.from({ length: DAYS }, (_, at) => utcDay(now - (DAYS - 1 - at) * DAY_MS)).map((day) => ({
    ...NOTHING,
    ...byDay.find((row) => row.day === day),
    day,
  }));
  const periodOf = (from: string, at: 0 | 1): UsedPeriod => ({
    total: summed(days.filter(({ day }) => day >= from)),
    ...figuresOf(counts.filter(({ day }) => day >= from)),
    models: named(tables[at], 'model'),
    owners: named(tables[at + 2], 'owner'),
    addresses: named(tables[at + 4], 'address'),
  });
  const { currency } = config.prices;
  return {
    at: new Date(now).toISOString(),
    currency,
    model: models.describe(),
    running: chat.running(),
    periods: { today: periodOf(today, 0), month: periodOf(since, 1) },
    days,
    limits: {
      answers: config.limits.siteAnswersPerDay,
      tokens: config.limits.siteTokensPerDay,
      cost: config.limits.siteCostPerDay,
    },
    unpriced: server.unpriced(),
    providers: Object.entries(ports.health()).map(([name, state]) => ({ name, ...state })),
    storage: await storageOf(server),
    ratings: (await store.listRatings(NEWEST)).map(({ vote, reason, at, question }) => ({
      vote,
      ...(reason !== undefined && { reason }),
      at,
      question: question.slice(0, SHOWN_TEXT),
    })),
    reports: (await store.listReports(NEWEST)).map(({ place, problem, note, at }) => ({
      place: place.name,
      problem,
      ...(note !== undefined && { note: note.slice(0, SHOWN_TEXT) }),
      at,
    })),
    blocks: await blocks.list(),
    ...(region && { region }),
    ...(regionTrouble !== undefined && { regionTrouble }),
  };
}

const TABLES = ['model', 'owner', 'address'] as const satisfies UsageField[];

const NOTHING: UsedAmounts = {
  answers: 0,
  failed: 0,
  estimated: 0,
  inputTokens: 0,
  outputTokens: 0,
  cachedTokens: 0,
  cost: 0,
};
function summed(rows: UsedAmounts[]): UsedAmounts {
  const total = { ...NOTHING };
  for (const row of rows) for (const key of Object.keys(NOTHING) as (keyof UsedAmounts)[]) total[key] += row[key];
  return total;
}

const named = (rows: (UsedAmounts & { [Field in UsageField]?: string })[] = [], field: UsageField) =>
  rows.map(({ model: _m, owner: _o, address: _a, day: _d, ...amounts }, at) => ({
    name: rows[at]?.[field] ?? '',
    ...amounts,
  }));

/** How long answers took, and what went wrong. */
function figuresOf(counts: UsageCount[]) {
  const sumsOf = (kind: string) => {
    const sums = new Map<string, number>();
    for (const one of counts) if (one.kind === kind) sums.set(one.name, (sums.get(one.name) ?? 0) + one.count);
    return sums;
  };
  const listOf = (kind: string) =>
    [...sumsOf(kind)].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
  const [whole, first] = [sumsOf('ms'), sumsOf('first')];
  return {
    latency: {
      wholeMs: { p50: durationAt(whole, 0.5), p95: durationAt(whole, 0.95) },
      firstTextMs: { p50: durationAt(first, 0.5), p95: durationAt(first, 0.95) },
    },
    errors: listOf('error'),
    reached: listOf('limit'),
  };
}

async function storageOf({ storageFigures, pseudonyms }: Server) {
  const owners = await storageFigures.latest();
  return owners?.map(({ owner, ...used }) => ({ name: pseudonyms.of('owner', owner), ...used })) ?? null;
}
