import { logPolicyReport } from '../../../lib/http/policy-report.ts';
import { COST } from '../../../lib/http/request-budget.ts';
import { routeOf } from '../../../lib/http/route.ts';
import { server } from '../../../lib/runtime/server.ts';

/** What the browser refused under the content security policy, for the operator's log. */
export const POST = routeOf(server)(async (request, { server: { log }, charge }) => {
  // Each costs a line in the log, and nobody needs hundreds of them.
  await charge(COST.whole);
  await logPolicyReport(request, log);
  return new Response(null, { status: 204 });
});
