import type { FileAnswer, FileRequest } from './file-answer.ts';

/** A file that takes longer than this is too much for the machine. */
const PATIENCE_MS = 120_000;

type FileWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

// The path must stand here as it is: the bundler makes a worker of it.
const newWorker = (): FileWorker => new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });

/** Reads files in a worker of their own, which ends with them. Never throws; an abort is the answer `failed`. */
export function readInWorker(
  request: FileRequest,
  signal: AbortSignal,
  start: () => FileWorker = newWorker,
): Promise<FileAnswer> {
  return new Promise((resolve) => {
    const worker = start();
    const end = (answer: FileAnswer) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(answer);
    };
    const fail = () => end({ refusal: 'failed', detail: '' });
    const timer = setTimeout(fail, PATIENCE_MS);
    signal.addEventListener('abort', fail, { once: true });
    worker.onmessage = ({ data }: MessageEvent<FileAnswer>) => end(data);
    worker.onerror = fail;
    worker.postMessage(request);
  });
}
