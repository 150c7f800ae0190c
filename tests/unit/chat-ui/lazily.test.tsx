// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lazily, NotOpened } from '../../../components/ui/lazily.tsx';
import { LoadNotice } from '../../../components/ui/load-notice.tsx';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';

const nothing = () => {};

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(nothing);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A part that comes from the attempt with this number on. */
function comesAt(first: number, Part = ({ name }: { name: string }) => <p>the part of {name}</p>) {
  let attempts = 0;
  return vi.fn(async () => {
    attempts += 1;
    if (attempts < first) throw new Error('Failed to load chunk');
    return { default: Part };
  });
}

const page = (part: React.ReactNode) => (
  <PreferencesProvider locale="en" theme="light">
    <p>the rest</p>
    <Suspense fallback="coming">{part}</Suspense>
    <LoadNotice />
  </PreferencesProvider>
);

it('asks once more at once', async () => {
  const load = comesAt(2);
  const Part = lazily(load);
  render(page(<Part name="Xiamen" />));
  await screen.findByText('the part of Xiamen');
  expect(load).toHaveBeenCalledTimes(2);
});

it('says that a part is missing, everywhere it is, and brings it everywhere when one asks', async () => {
  const Part = lazily(comesAt(3));
  render(page([<Part key="a" name="Xiamen" />, <Part key="b" name="Quanzhou" />]));
  expect(await screen.findAllByText('This part could not be loaded')).toHaveLength(2);
  expect(screen.getByText('the rest')).toBeDefined();
  const [button] = screen.getAllByRole('button', { name: 'Try again' });
  if (button) fireEvent.click(button);
  await screen.findByText('the part of Xiamen');
  await screen.findByText('the part of Quanzhou');
  expect(screen.queryByText('This part could not be loaded')).toBeNull();
});

it('can fail again, and then comes with the network', async () => {
  const Part = lazily(comesAt(5));
  render(page(<Part name="Xiamen" />));
  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  await screen.findByText('coming');
  await screen.findByText('This part could not be loaded');
  act(() => void window.dispatchEvent(new Event('online')));
  await screen.findByText('the part of Xiamen');
});

it('is asked for anew where it is shown anew', async () => {
  const Part = lazily(comesAt(3));
  const { rerender } = render(page(<Part name="Xiamen" />));
  await screen.findByText('This part could not be loaded');
  rerender(page(null));
  await act(async () => {});
  rerender(page(<Part name="Xiamen" />));
  await screen.findByText('the part of Xiamen');
});

it('confines what fails while it is shown', async () => {
  const Part = lazily(
    comesAt(1, () => {
      throw new RangeError('too deep');
    }),
  );
  render(page(<Part name="Xiamen" />));
  await screen.findByText('Something went wrong here');
  expect(screen.getByText('the rest')).toBeDefined();
});

it('opens nothing for a dialog, says so above the page, and closes it when told', async () => {
  const close = vi.fn();
  const Dialog = lazily<{ onClose(): void }>(
    async () => ({ default: (await comesAt(9)()).default as never }),
    NotOpened,
  );
  render(page(<Dialog onClose={close} />));
  await screen.findByText('This part could not be loaded');
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(close).toHaveBeenCalledTimes(1);
});

it('offers to reload instead where the server has a newer build', async () => {
  const own = document.head.appendChild(document.createElement('script'));
  own.type = 'text/plain';
  own.setAttribute('src', '/_next/static/chunks/old.js');
  own.nonce = 'n';
  vi.stubGlobal('fetch', async () => new Response('<script src="/_next/static/chunks/new.js"></script>'));
  const Part = lazily(comesAt(9));
  render(page(<Part name="Xiamen" />));
  await screen.findByRole('button', { name: 'Reload the page' });
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  own.remove();
});
