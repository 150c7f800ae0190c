import { logPolicyReport } from '../../../lib/server/policy-report.ts';
import { server } from '../../../lib/server.ts';

/** What the browser refused under the content security policy, for the operator's log. */
export const POST = async (request: Request) => {
  await logPolicyReport(request, server().log);
  return new Response(null, { status: 204 });
};
