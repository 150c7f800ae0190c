import { useState } from 'react';

/**
 * The name of a button as its tooltip, for who points at it. Where it stands always, screen readers read it as the
 * description after the name, which are then the same words twice.
 */
export function useTooltip(label: string) {
  const [isPointedAt, setIsPointedAt] = useState(false);
  return {
    ...(isPointedAt && { title: label }),
    onPointerEnter: () => setIsPointedAt(true),
    onPointerLeave: () => setIsPointedAt(false),
  };
}
