'use client';

import { IconButton } from '../ui/button.tsx';
import { ChevronLeft } from '../ui/icons/chevron-left.ts';
import { ChevronRight } from '../ui/icons/chevron-right.ts';
import { usePreferences } from '../ui/preferences.tsx';

interface Props {
  messageId: string;
  /** All versions of this message, in order, including itself. */
  versions: readonly string[];
  onShow(messageId: string): void;
}

/** ‹ 1/2 › between the versions of a message. */
export function BranchSwitch({ messageId, versions, onShow }: Props) {
  const { t } = usePreferences();
  const at = versions.indexOf(messageId);
  const before = versions[at - 1];
  const after = versions[at + 1];
  if (at < 0 || versions.length < 2) return null;
  return (
    <span data-focus={`versions ${versions[0]}`} className="flex items-center text-xs tabular-nums">
      <IconButton size="small" label={t.chat.previous} disabled={!before} onClick={() => before && onShow(before)}>
        <ChevronLeft size={14} aria-hidden />
      </IconButton>
      <span className="sr-only">{t.chat.branch(at + 1, versions.length)}</span>
      <span aria-hidden>
        {at + 1}/{versions.length}
      </span>
      <IconButton size="small" label={t.chat.next} disabled={!after} onClick={() => after && onShow(after)}>
        <ChevronRight size={14} aria-hidden />
      </IconButton>
    </span>
  );
}
