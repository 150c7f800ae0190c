'use client';

import { useId } from 'react';
import { languageIn } from '../../lib/i18n/index.ts';
import { sitePath } from '../../lib/site-path.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Check } from '../ui/icons/check.ts';
import { Copy } from '../ui/icons/copy.ts';
import { usePreferences } from '../ui/preferences.tsx';
import { useCopied } from '../ui/use-copied.ts';

export type Share = { id: string; createdAt: number };

const urlOf = (share: Share) => `${location.origin}${sitePath(`/share/${share.id}`)}`;

export function Link({ share, onRevoke }: { share: Share; onRevoke(): void }) {
  const { locale, t } = usePreferences();
  const id = useId();
  const [isCopied, copy] = useCopied(t.share.copied);
  const when = new Date(share.createdAt).toLocaleString(languageIn(locale).dateTag, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <li
      data-focus={`share ${share.id}`}
      className="flex items-center gap-1 rounded-lg border border-border py-1 pr-1 pl-3"
    >
      <span className="min-w-0 flex-1">
        <a href={urlOf(share)} target="_blank" rel="noopener" className="block truncate text-accent text-sm">
          {urlOf(share).replace(/^https?:\/\//, '')}
        </a>
        <span id={id} className="block text-balance text-muted text-xs">
          {t.share.createdAt(when)}
        </span>
      </span>
      <IconButton label={t.share.copy} aria-describedby={id} onClick={() => copy(urlOf(share))}>
        {isCopied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
      </IconButton>
      <Button look="danger" aria-describedby={id} onClick={onRevoke}>
        {t.share.revoke}
      </Button>
    </li>
  );
}
