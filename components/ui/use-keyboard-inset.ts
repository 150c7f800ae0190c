'use client';

import { useEffect } from 'react';

/**
 * Publishes what the on-screen keyboard leaves: --visible-height and --keyboard (px from the bottom) on <html>. Neither is
 * there while it covers nothing: setting them has the whole page styled anew.
 */
export function useKeyboardInset(): void {
  useEffect(function followVisualViewport() {
    const viewport = window.visualViewport;
    if (!viewport) return;
    const root = document.documentElement;
    const measure = () => {
      // Pinch zoom shrinks the visual viewport, too, but is not a keyboard.
      const isZoomed = viewport.scale > 1.05;
      const covered = isZoomed ? 0 : Math.round(window.innerHeight - viewport.height - viewport.offsetTop);
      if (covered <= 0) {
        root.style.removeProperty('--visible-height');
        root.style.removeProperty('--keyboard');
        return;
      }
      root.style.setProperty('--visible-height', `${Math.round(viewport.height)}px`);
      root.style.setProperty('--keyboard', `${covered}px`);
    };
    // In a frame of its own the page is laid out already.
    const first = requestAnimationFrame(measure);
    viewport.addEventListener('resize', measure);
    viewport.addEventListener('scroll', measure);
    return () => {
      cancelAnimationFrame(first);
      viewport.removeEventListener('resize', measure);
      viewport.removeEventListener('scroll', measure);
    };
  }, []);
}
