'use client';

import { Suspense, useState } from 'react';
import { lazily, NotOpened } from '../ui/lazily.tsx';
import type { MissingProps } from '../ui/missing-line.tsx';
import { usePreferences } from '../ui/preferences.tsx';

const TitleBox = lazily(() => import('../sessions/title-box.tsx'), NotRenamed);

interface Props {
  /** '' while the conversation has no name. */
  name: string;
  /** Absent where it cannot be renamed. */
  onRename?: ((title: string) => void) | undefined;
}

/** The name of the conversation, which a press lets one change; the app's own while it has none. */
export function ConversationTitle({ name, onRename }: Props) {
  const { t } = usePreferences();
  const [isEditing, setIsEditing] = useState(false);
  if (name === '' || !onRename) {
    return <h1 className="flex-1 truncate px-1 font-semibold text-base">{name || t.app.name}</h1>;
  }
  const heading = (
    <h1 className="flex min-w-0 flex-1 font-semibold text-base">
      <button
        type="button"
        title={t.sessions.renameThis}
        onClick={() => setIsEditing(true)}
        className="min-w-0 truncate rounded-md px-1 hover:bg-surface-2"
      >
        <bdi>{name}</bdi>
      </button>
    </h1>
  );
  return (
    <span data-focus="title" className="flex min-w-0 flex-1">
      {isEditing ? (
        <Suspense fallback={heading}>
          <TitleBox
            title={name}
            onDone={(title) => {
              setIsEditing(false);
              if (title && title !== name) onRename(title);
            }}
          />
        </Suspense>
      ) : (
        heading
      )}
    </span>
  );
}

/** Its name stays where it was. */
function NotRenamed({
  title,
  onDone,
  ...missing
}: MissingProps & { title: string; onDone(title: string | null): void }) {
  return (
    <>
      <bdi className="truncate font-semibold">{title}</bdi>
      <NotOpened {...missing} onClose={() => onDone(null)} />
    </>
  );
}
