import { useState } from 'react';

/**
 * A button's name as its tooltip, shown while pointing at it. If it were always present, screen readers would read it
 * as the description after the name, the same words twice.
 */
export function useTooltip(label: string) {
  const [isPointedAt, setIsPointedAt] = useState(false);
  return {
    ...(isPointedAt && { title: label }),
    onPointerEnter: () => setIsPointedAt(true),
    onPointerLeave: () => setIsPointedAt(false),
  };
}
