import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AdminPage } from '../../components/admin/admin-page.tsx';
import { pageAccess } from '../../lib/http/access/page-access.ts';
import { server } from '../../lib/runtime/server.ts';

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The operator's page; it holds no data until somebody has signed in. Without ADMIN_TOKEN there is none. */
export default async function Page() {
  await pageAccess(server());
  if (server().config.adminToken === undefined) notFound();
  return <AdminPage />;
}
