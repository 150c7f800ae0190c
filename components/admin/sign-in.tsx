'use client';

import { type FormEvent, useState } from 'react';
import type { AdminWords } from '../../lib/i18n/own-pages.ts';
import { Button } from '../ui/button.tsx';

interface Props {
  words: AdminWords;
  isWrong?: boolean | undefined;
  waitS?: number | undefined;
  onSignIn(token: string): Promise<void>;
}

export function SignIn({ words, isWrong, waitS, onSignIn }: Props) {
  const [token, setToken] = useState('');
  const [isSent, setSent] = useState(false);
  const problem = waitS !== undefined ? words.wait(Math.ceil(waitS / 60)) : isWrong ? words.wrong : '';

  async function submit(event: FormEvent) {
    event.preventDefault();
    setSent(true);
    await onSignIn(token);
    setSent(false);
  }

  return (
    <form
      onSubmit={submit}
      className="mx-auto mt-[12vh] grid max-w-sm gap-3 rounded-xl border border-border bg-surface p-5"
    >
      <label className="grid gap-1.5 font-medium">
        {words.token}
        <input
          type="password"
          autoComplete="current-password"
          required
          maxLength={500}
          value={token}
          aria-describedby="token-hint token-problem"
          aria-invalid={problem !== ''}
          onChange={(event) => setToken(event.target.value)}
          className="h-10 rounded-md border border-border bg-bg px-3 font-normal text-base"
        />
      </label>
      <p id="token-hint" className="text-muted text-sm">
        {words.tokenHint}
      </p>
      <p id="token-problem" role="alert" className="text-danger text-sm empty:hidden">
        {problem}
      </p>
      <Button type="submit" look="primary" disabled={isSent || token === ''} className="h-10">
        {words.signIn}
      </Button>
    </form>
  );
}
