'use client';

import { useEffect, useState } from 'react';
import { hasCopies, removeCopies } from '../offline/copies.ts';
import { Button } from '../ui/button.tsx';
import { usePreferences } from '../ui/preferences.tsx';

/** Removes what this browser keeps of conversations for use without a network; nothing where it keeps none. */
export function OfflineCopies({ onRemoved }: { onRemoved(): void }) {
  const { t } = usePreferences();
  const [has, setHas] = useState(false);

  useEffect(function look() {
    hasCopies().then(setHas, () => {});
  }, []);

  const remove = async () => {
    await removeCopies();
    setHas(false);
    onRemoved();
  };
  return has && <Button onClick={remove}>{t.offline.removeCopies}</Button>;
}
