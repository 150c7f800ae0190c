'use client';

import { Dialog } from '../ui/dialog.tsx';
import { usePreferences } from '../ui/preferences.tsx';

const KEY_PAGE = 'https://help.aliyun.com/zh/model-studio/get-api-key';

/** How to connect Qwen in place of the demo model. */
export default function ModelHelp({ onClose }: { onClose(): void }) {
  const { t } = usePreferences();
  return (
    <Dialog title={t.model.howTitle} isOpen onClose={onClose}>
      <ol className="list-decimal space-y-2 pl-5">
        {t.model.howSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="mt-3 text-muted text-sm">{t.model.howNote}</p>
      <p className="mt-3 text-sm">
        <a
          className="text-accent underline underline-offset-2"
          href={KEY_PAGE}
          target="_blank"
          rel="noopener noreferrer"
        >
          {t.model.howLink}
        </a>
      </p>
    </Dialog>
  );
}
