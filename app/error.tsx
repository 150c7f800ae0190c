'use client';

import { Button } from '../components/ui/button.tsx';
import { usePreferences } from '../components/ui/preferences.tsx';
import { TechnicalDetails } from '../components/ui/technical-details.tsx';

/** The name that the build's own loader gives its error. */
const LOST_SCRIPT = 'ChunkLoadError';

/** What is left of the page when a component threw, or when a script of it did not come. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const { locale, t } = usePreferences();
  const isIncomplete = error.name === LOST_SCRIPT;
  return (
    <main role="alert" className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-3 p-6">
      <h1 className="font-semibold text-xl">{isIncomplete ? t.error.pageNotLoaded : t.error.page}</h1>
      <p className="text-muted">{isIncomplete ? t.error.pageNotLoadedFix : t.error.pageFix}</p>
      <Button look="primary" onClick={() => location.reload()}>
        {t.error.reload}
      </Button>
      <TechnicalDetails
        locale={locale}
        title={error.name}
        code={error.digest}
        cause={error.digest ? undefined : error.message}
      />
    </main>
  );
}
