'use client';

import { useEffect, useRef, useState } from 'react';
import { mapTextKind } from './map-text.ts';

/** Files dropped anywhere on the page, or pasted outside of another field. Returns whether some are held over it. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;

  useEffect(function listen() {
    // Every element that the pointer enters and leaves says so.
    let depth = 0;
    const change = (by: number) => {
      depth = Math.max(0, depth + by);
      setIsOver(depth > 0);
    };
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onEnter = (event: DragEvent) => hasFiles(event) && change(1);
    const onLeave = (event: DragEvent) => hasFiles(event) && change(-1);
    const onOver = (event: DragEvent) => {
      // Otherwise the browser would leave the page and show the file.
      if (hasFiles(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      change(-depth);
      latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    const onPaste = (event: ClipboardEvent) => takePasted(event, latest.current);
    const onEnd = () => change(-depth);
    const listeners: [keyof WindowEventMap, (event: never) => void][] = [
      ['dragenter', onEnter],
      ['dragleave', onLeave],
      ['dragover', onOver],
      ['drop', onDrop],
      ['dragend', onEnd],
      ['paste', onPaste],
    ];
    for (const [name, listener] of listeners) addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of listeners) removeEventListener(name, listener as EventListener);
    };
  }, []);
  return isOver;
}

const FIELD = 'input, textarea, [contenteditable]';

/** Text is taken only if it is a map, and not from another field; it must be decided at once. */
function takePasted(event: ClipboardEvent, onFiles: (files: readonly File[]) => void): void {
  const field = event.target instanceof Element ? event.target.closest(FIELD) : null;
  if (field && field.id !== 'message') return;
  const { files } = event.clipboardData ?? {};
  if (files && files.length > 0) {
    event.preventDefault();
    onFiles([...files]);
    return;
  }
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const kind = mapTextKind(text);
  if (kind === undefined) return;
  event.preventDefault();
  onFiles([new File([text], `.${kind}`)]);
}
