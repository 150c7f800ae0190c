'use client';

import { useEffect } from 'react';

/** Publishes what the on-screen keyboard leaves: --visible-height and --keyboard (px from the bottom) on <html>. */
export function useKeyboardInset(): void {
  useEffect(function followVisualViewport() {
    const viewport = window.visualViewport;
    if (!viewport) return;
    const root = document.documentElement;
    const measure = () => {
      // Pinch zoom shrinks the visual viewport, too, but is not a keyboard.
      const isZoomed = viewport.scale > 1.05;
      const height = isZoomed ? window.innerHeight : viewport.height;
      const covered = isZoomed ? 0 : Math.max(0, window.innerHeight - viewport.height - viewport.offsetTop);
      root.style.setProperty('--visible-height', `${Math.round(height)}px`);
      root.style.setProperty('--keyboard', `${Math.round(covered)}px`);
    };
    measure();
    viewport.addEventListener('resize', measure);
    viewport.addEventListener('scroll', measure);
    return () => {
      viewport.removeEventListener('resize', measure);
      viewport.removeEventListener('scroll', measure);
    };
  }, []);
}
