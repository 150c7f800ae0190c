'use client';

import { Suspense, useState } from 'react';
import { lazily, NotOpened } from '../ui/lazily.tsx';
import { usePreferences } from '../ui/preferences.tsx';

const ModelHelp = lazily(() => import('./model-help.tsx'), NotOpened);

export interface ModelFacts {
  /** 'none': no key, and the demo model is switched off. */
  mode: 'demo' | 'live' | 'none';
  model: string;
  /** Reads the pictures that come with questions; none: they are not read. */
  visionModel?: string | undefined;
  /** The server keeps conversations in memory only. */
  isForgetful?: boolean;
}

/** Which model answers; without Qwen, the way to it, folded into a dialog; and, if so, that nothing is kept. */
export function ModelLine({ mode, model, isForgetful = false }: ModelFacts) {
  const { t } = usePreferences();
  const [isOpen, setIsOpen] = useState(false);
  const text = mode === 'live' ? t.model.live(model) : mode === 'none' ? t.model.none : t.model.demo;
  return (
    <p className="px-1 pt-1.5 text-balance text-center text-muted text-xs">
      {text}
      {mode !== 'live' && (
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={() => setIsOpen(true)}
          className="ml-1.5 rounded text-accent underline underline-offset-2"
        >
          {t.model.how}
        </button>
      )}
      {isForgetful && <span className="block">{t.model.forgetful}</span>}
      {isOpen && (
        <Suspense>
          <ModelHelp onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </p>
  );
}
