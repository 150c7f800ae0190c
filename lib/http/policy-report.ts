import { z } from 'zod';
import type { Log } from '../log.ts';
import { readText } from './read-json.ts';

const MAX_REPORT_BYTES = 16 * 1024;
const report = z.object({
  'csp-report': z.object({
    'effective-directive': z.string().max(60).optional(),
    'violated-directive': z.string().max(60).optional(),
    'blocked-uri': z.string().max(2_000).optional(),
  }),
});

/** Logs directive and blocked host; never the document's URL, which may name a conversation. Never throws. */
export async function logPolicyReport(request: Request, log: Log): Promise<void> {
  const text = await readText(request, MAX_REPORT_BYTES).catch(() => '');
  const parsed = report.safeParse(parsedJson(text));
  if (!parsed.success) return;
  const fields = parsed.data['csp-report'];
  const blocked = fields['blocked-uri'] ?? '';
  log('warn', 'csp', {
    directive: fields['effective-directive'] ?? fields['violated-directive'],
    blocked: URL.canParse(blocked) ? new URL(blocked).host : blocked.slice(0, 40),
  });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
