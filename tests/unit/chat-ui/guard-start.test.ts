// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { guardStart } from '../../../components/ui/guard-start.ts';

const WORDS = [
  { lang: 'en', title: 'Not all here', fix: 'Look at the cable.', reload: 'Once more' },
  { lang: 'zh', title: '没到齐', fix: '看看网线。', reload: '再来' },
];
const post = MessagePort.prototype.postMessage;
let reload: ReturnType<typeof vi.spyOn>;
const listening: Parameters<typeof addEventListener>[] = [];
const listen = globalThis.addEventListener;

beforeEach(() => {
  vi.useFakeTimers();
  reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
  vi.stubGlobal('addEventListener', (...given: Parameters<typeof addEventListener>) => {
    listening.push(given);
    listen(...given);
  });
  delete document.documentElement.dataset.alive;
  document.body.replaceChildren('the page');
});
afterEach(() => {
  for (const [name, listener, options] of listening.splice(0)) removeEventListener(name, listener, options);
  vi.unstubAllGlobals();
  MessagePort.prototype.postMessage = post;
  document.body.replaceChildren();
  delete document.documentElement.dataset.alive;
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const visitedBy = (type: string) =>
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type } as unknown as PerformanceEntry]);

function loses(nonce: string) {
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.nonce = nonce;
  document.body.append(script);
  script.dispatchEvent(new Event('error'));
}

it('loads the page again, once, when a script that it names does not come', () => {
  visitedBy('navigate');
  guardStart(WORDS);
  loses('n');
  loses('n');
  expect(reload).toHaveBeenCalledTimes(1);
  vi.runAllTimers();
  expect(document.body.textContent).toContain('the page');
});

it('says so in every language when that was in vain, and leaves the next reload to the reader', () => {
  visitedBy('reload');
  guardStart(WORDS);
  loses('n');
  vi.runAllTimers();
  expect(reload).not.toHaveBeenCalled();
  const sections = [...document.querySelectorAll('main section')];
  expect(sections.map((section) => [(section as HTMLElement).lang, section.textContent])).toEqual([
    ['en', 'Not all hereLook at the cable.Once more'],
    ['zh', '没到齐看看网线。再来'],
  ]);
  document.querySelector('button')?.click();
  expect(reload).toHaveBeenCalledTimes(1);
});

it('says nothing over a page that has come alive without the script', () => {
  visitedBy('reload');
  guardStart(WORDS);
  loses('n');
  document.documentElement.dataset.alive = '';
  vi.runAllTimers();
  expect(document.querySelector('main')).toBeNull();
});

it('leaves what is loaded later to whoever loads it', () => {
  visitedBy('navigate');
  guardStart(WORDS);
  loses('');
  vi.runAllTimers();
  expect(reload).not.toHaveBeenCalled();
});

it('notices a page that has everything and does not start', () => {
  visitedBy('navigate');
  guardStart(WORDS);
  window.dispatchEvent(new Event('load'));
  vi.runAllTimers();
  expect(reload).toHaveBeenCalledTimes(1);
});

it('needs nothing from outside itself: its text is a script of its own', () => {
  visitedBy('navigate');
  // biome-ignore lint/security/noGlobalEval: the page runs the text of it, too
  const alone = (0, eval)(`(${guardStart.toString()})`) as typeof guardStart;
  alone(WORDS);
  loses('n');
  expect(reload).toHaveBeenCalledTimes(1);
});

it('lets the button be pressed though the document stops every press', () => {
  visitedBy('reload');
  guardStart(WORDS);
  document.addEventListener('click', (event) => event.stopPropagation(), { capture: true, once: true });
  loses('n');
  vi.runAllTimers();
  document.querySelector('button')?.click();
  expect(reload).toHaveBeenCalledTimes(1);
});
