import { cookies } from 'next/headers';
import type { ModelFacts } from '../components/chat/model-line.tsx';
import { Workspace } from '../components/workspace.tsx';
import type { Access } from '../lib/access/access.ts';
import { pageAccess } from '../lib/http/access/page-access.ts';
import { LIST_COOKIE } from '../lib/i18n/index.ts';
import { basemapsOf } from '../lib/map/basemaps.ts';
import { pageFacts, server } from '../lib/runtime/server.ts';
import { siteTiles } from '../lib/runtime/site-tiles.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface Props {
  searchParams: Promise<{ s?: string | string[] }>;
}

export default async function Page({ searchParams }: Props) {
  const access = await pageAccess(server());
  const [{ s }, jar] = await Promise.all([searchParams, cookies()]);
  const { isServiceWorkerOn, ...model } = pageFacts();
  const basemaps = basemapsOf(siteTiles(server()));
  return (
    <Workspace
      facts={{ ...modelFacts(model), ...accessFacts(access), basemaps, isServiceWorkerOn }}
      isListShown={jar.get(LIST_COOKIE)?.value !== 'closed'}
      sessionId={typeof s === 'string' && UUID.test(s) ? s.toLowerCase() : null}
    />
  );
}

function modelFacts(facts: Omit<ReturnType<typeof pageFacts>, 'isServiceWorkerOn'>): ModelFacts {
  const { modelId, visionModel, isDemo, hasKey, isDemoOn, isForgetful } = facts;
  if (!hasKey && !isDemoOn) return { mode: 'none', model: modelId, isForgetful };
  return { mode: isDemo ? 'demo' : 'live', model: modelId, visionModel, isForgetful };
}

/** Behind a proxy that signs people in, signing out is the proxy's. */
function accessFacts(access: Access) {
  if (access.kind === 'anonymous') return {};
  const isEverywhere = access.kind === 'login';
  if (server().gate.config.mode === 'header') return { isEverywhere };
  const name = access.kind === 'login' ? access.name : undefined;
  return { isEverywhere, signedIn: { kind: access.kind, name } };
}
