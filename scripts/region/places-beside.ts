import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ImportReport } from '../../lib/places-store/import/import-places.ts';
import type { PlacesFacts } from '../../lib/region/region.ts';
import type { PlacesStep } from '../../lib/region/step.ts';
import { whyKilled } from '../../lib/region/why-killed.ts';
import type { PlacesAsked, PlacesMessage } from './places-message.ts';

const PROGRAM = fileURLToPath(new URL('places-process.ts', import.meta.url));

interface Told {
  onReport(report: ImportReport): void;
  onPeakKb(peakKb: number): void;
}

/**
 * Reads the places in a process of its own. In this one its memory would stay until the end, beside the programs that
 * make streets and map: of 29 million nodes 750 MB, which no collection of garbage gave back to the system.
 */
export function placesBeside(name: string, { onReport, onPeakKb }: Told): PlacesStep {
  return ({ onProgress, signal, ...input }) => {
    if (signal.aborted) return Promise.reject(signal.reason);
    const asked: PlacesAsked = { ...input, name };
    const child = fork(PROGRAM, [JSON.stringify(asked)], {
      serialization: 'advanced',
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    const stop = () => child.connected && child.send('stop');
    signal.addEventListener('abort', stop, { once: true });
    const end = () => child.kill('SIGKILL');
    process.once('exit', end);
    return new Promise<PlacesFacts>((resolve, reject) => {
      let made: PlacesFacts | undefined;
      let why: string | undefined;
      child.on('message', (message: PlacesMessage) => {
        if (message.kind === 'progress') onProgress(...message.progress);
        else if (message.kind === 'report') onReport(message.report);
        else if (message.kind === 'failed') why = message.why;
        else {
          made = message.facts;
          onPeakKb(message.peakKb);
        }
      });
      child.once('error', reject);
      child.once('close', (code, killedBy) => {
        signal.removeEventListener('abort', stop);
        process.off('exit', end);
        if (signal.aborted) reject(signal.reason);
        else if (made) resolve(made);
        else reject(new Error(why ?? endedText(code, killedBy)));
      });
    });
  };
}

function endedText(code: number | null, killedBy: NodeJS.Signals | null): string {
  const why = whyKilled(killedBy);
  return `Places: the process that reads them ${why ? `${why}. The same command goes on` : `ended with ${killedBy ?? code}`}`;
}
