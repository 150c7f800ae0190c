'use client';

import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { usePreferences } from './preferences.tsx';
import { remembered } from './remembered.ts';

const MIN_PX = 320;
const MAX_PX = 860;
const DEFAULT_PX = 440;
const STEP_PX = 24;
const KEY = 'chat-width';

const clamped = (px: number) => Math.round(Math.max(MIN_PX, Math.min(MAX_PX, window.innerWidth * 0.6, px)));

/** The bar between conversation and map: drag it, or use the arrow keys; Home and Enter reset it. The width is remembered. */
export function Separator() {
  const { t } = usePreferences();
  const [width, setWidth] = useState(DEFAULT_PX);
  const bar = useRef<HTMLDivElement | null>(null);

  useEffect(function bringBack() {
    const saved = Number(remembered.get(KEY));
    if (saved > 0) setWidth(clamped(saved));
  }, []);

  useEffect(
    function apply() {
      const { style } = document.documentElement;
      // Left alone at first: setting it has the whole page styled anew.
      if (width === DEFAULT_PX) style.removeProperty('--chat-width');
      else style.setProperty('--chat-width', `${width}px`);
    },
    [width],
  );

  const change = (px: number) => {
    const next = clamped(px);
    setWidth(next);
    remembered.set(KEY, String(next));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowLeft: width - STEP_PX, ArrowRight: width + STEP_PX, Home: DEFAULT_PX, Enter: DEFAULT_PX }[
      event.key
    ];
    if (next === undefined) return;
    event.preventDefault();
    change(next);
  };

  const onPointerMove = (event: PointerEvent) => {
    if (!bar.current?.hasPointerCapture(event.pointerId)) return;
    const pane = document.getElementById('chat-pane');
    if (pane) change(event.clientX - pane.getBoundingClientRect().left);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be focused and moved
    <div
      ref={bar}
      role="separator"
      tabIndex={0}
      aria-label={t.layout.separator}
      aria-orientation="vertical"
      aria-controls="chat-pane"
      aria-valuemin={MIN_PX}
      aria-valuemax={MAX_PX}
      aria-valuenow={width}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => bar.current?.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => change(DEFAULT_PX)}
      className="separator"
    />
  );
}
