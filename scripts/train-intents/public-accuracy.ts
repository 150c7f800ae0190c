import { intentOf } from '../../lib/understanding/intent/intent.ts';
import { evidenceOf } from '../../lib/understanding/slots/evidence.ts';
import { scan } from '../../lib/understanding/slots/scan.ts';
import type { Lexicons } from '../../lib/understanding/understanding.ts';
import { outcomeOf } from '../../tests/fixtures/utterances/score.ts';
import { publicRows, type Row } from './rows.ts';

/** What the whole parser does with a public message. */
export interface PublicOutcome {
  row: Row;
  tools: string[];
  isRight: boolean;
  /** How sure the classifier alone was, and whether it was right. */
  p: number;
  isIntent: boolean;
}

/** The rows of a folder of public messages as the whole parser understands them. */
export function publicOutcomes(folder: string, lexicons: Lexicons, source?: string): PublicOutcome[] {
  return publicRows(folder)
    .filter((row) => (source ? row.source === source : row.split === 'dev'))
    .map((row) => {
      const lang = row.lang === 'zh' ? 'zh' : 'en';
      const { calls } = outcomeOf({ id: '', lang, text: row.text, expect: { tool: null } }, lexicons);
      const tools = calls.map(({ name }) => name);
      const { tool, p } = intentOf(evidenceOf(scan(row.text, lexicons, '2026-11-25'), undefined));
      const isIntent = (tool ?? 'none') === row.tool;
      const isRight =
        row.tool === 'none' ? tools.length === 0 : tools.length > 0 && tools.every((tool) => tool === row.tool);
      return { row, tools, isRight, p, isIntent };
    });
}

export interface Share {
  /** Of messages that want a tool, how many get that and no other; NaN where none wants one. */
  tool: number;
  /** Of messages that want none, how many fire one. */
  fired: number;
  wanting: number;
  idle: number;
}

export function shareOf(outcomes: readonly PublicOutcome[]): Share {
  const wanting = outcomes.filter(({ row }) => row.tool !== 'none');
  const idle = outcomes.filter(({ row }) => row.tool === 'none');
  const part = (some: readonly PublicOutcome[], isSo: (one: PublicOutcome) => boolean) =>
    some.length === 0 ? Number.NaN : some.filter(isSo).length / some.length;
  return {
    tool: part(wanting, ({ isRight }) => isRight),
    fired: part(idle, ({ isRight }) => !isRight),
    wanting: wanting.length,
    idle: idle.length,
  };
}

/** By tenths of the stated probability: how often the intent was right. Well calibrated when both agree. */
export function calibrationOf(
  outcomes: readonly { p: number; isIntent: boolean }[],
): { p: number; right: number; count: number }[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const some = outcomes.filter(({ p }) => Math.min(9, Math.floor(p * 10)) === tenth);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    return {
      p: mean(some.map(({ p }) => p)),
      right: mean(some.map(({ isIntent }) => Number(isIntent))),
      count: some.length,
    };
  }).filter(({ count }) => count > 0);
}
