import { describe, expect, it } from 'vitest';
import { finish, say, scripted, testServer } from './fixtures.ts';

const AT = { lng: 120.12, lat: 30.285 };

async function promptOf(role: 'home' | undefined, isSaved = true) {
  const model = scripted(() => [...say('好'), finish()]);
  const { chat, store } = testServer({ parts: model });
  const place = { id: crypto.randomUUID(), listId: null, name: '翠苑一区', kind: 'point', at: AT, savedAt: 1 };
  if (isSaved)
    await store.putSaved('ann', { lists: [], places: [{ ...place, ...(role && { role }) }] }, { lists: 9, places: 9 });
  const started = await chat.start({
    owner: 'ann',
    requestId: 'r',
    sessionId: '0e6f0c1c-2f3b-4f5e-8f57-4f0f2d1b7a11',
    message: { id: crypto.randomUUID(), text: '回家怎么走', metadata: {} },
  });
  await started.done;
  const prompt = model.calls.at(-1)?.prompt ?? [];
  return { prompt, asked: JSON.stringify(prompt.at(-1)), all: JSON.stringify(prompt) };
}

describe("the user's own places", () => {
  it('are named in the context of the question, by ref, and nowhere else', async () => {
    const { prompt, asked, all } = await promptOf('home');
    expect(asked).toContain('\\"home\\" is a place of the user');
    expect(asked).toContain('Not set: work');
    expect(JSON.stringify(prompt.filter(({ role }) => role === 'system'))).not.toContain('is a place of the user');
    expect(all).not.toMatch(/翠苑|120\.12/);
  });

  it('are not spoken of to somebody who saved nothing', async () => {
    expect((await promptOf(undefined, false)).asked).not.toContain('Known to the tools');
    expect((await promptOf(undefined)).asked).toContain('Not set: home, work');
  });
});
