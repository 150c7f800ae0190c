import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { SharedView } from '../../../components/chat/shared-view.tsx';
import { pageAccess } from '../../../lib/http/access/page-access.ts';
import { readShared } from '../../../lib/http/read-shared.ts';
import { shareMetadata } from '../../../lib/http/share-metadata.ts';
import { basemapsOf } from '../../../lib/map/basemaps.ts';
import { server } from '../../../lib/runtime/server.ts';
import { siteTiles } from '../../../lib/runtime/site-tiles.ts';

interface Props {
  params: Promise<{ id: string }>;
}

const shared = cache(async (id: string) => {
  await pageAccess(server(), server().gate.config.areSharesPublic);
  return readShared(id);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [found, sent] = await Promise.all([params.then(({ id }) => shared(id)), headers()]);
  return shareMetadata(found, sent, server().config);
}

/** A snapshot of a conversation, read-only, with its map; no provider is queried for it. */
export default async function SharePage({ params }: Props) {
  const found = await shared((await params).id);
  if (!found) notFound();
  return <SharedView {...found} basemaps={basemapsOf(siteTiles(server()))} />;
}
