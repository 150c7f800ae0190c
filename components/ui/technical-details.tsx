'use client';

import type { ReactNode } from 'react';
import { dictionaryOf, type Locale } from '../../lib/i18n/index.ts';
import { IconButton } from './button.tsx';
import { Check } from './icons/check.ts';
import { Copy } from './icons/copy.ts';
import { ExternalLink } from './icons/external-link.ts';
import { useCopied } from './use-copied.ts';

interface Props {
  locale: Locale;
  title?: string | undefined;
  cause?: string | undefined;
  fix?: string | undefined;
  /** An official page about it. */
  link?: string | undefined;
  code?: string | undefined;
  requestId?: string | undefined;
  /** What else can be done. */
  children?: ReactNode;
}

/** The second voice of a failure, folded: what an operator needs to know, with the names of variables and the codes. */
export function TechnicalDetails({ locale, title, cause, fix, link, code, requestId, children }: Props) {
  const t = dictionaryOf(locale).error;
  return (
    <details className="technical text-muted text-sm">
      <summary className="w-max max-w-full rounded py-1 hover:text-text">{t.details}</summary>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1 pb-1">
        {title && <Row name={t.what}>{title}</Row>}
        {cause && <Row name={t.cause}>{cause}</Row>}
        {fix && (
          <Row name={t.fix}>
            {fix}
            {link && (
              <a
                href={link}
                target="_blank"
                rel="noopener noreferrer"
                className="ml-1 inline-flex items-center gap-0.5 text-accent underline underline-offset-2"
              >
                {t.more}
                <ExternalLink size={12} aria-hidden />
              </a>
            )}
          </Row>
        )}
        {code && (
          <Row name={t.code}>
            <code className="font-mono text-xs">{code}</code>
          </Row>
        )}
        {requestId && <RequestId id={requestId} locale={locale} />}
      </dl>
      {children}
    </details>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="text-text [overflow-wrap:anywhere]">{children}</dd>
    </>
  );
}

function RequestId({ id, locale }: { id: string; locale: Locale }) {
  const { error, chat } = dictionaryOf(locale);
  const [isCopied, copy] = useCopied(chat.copied);
  return (
    <Row name={error.requestId}>
      <span data-request-id className="font-mono text-xs [overflow-wrap:anywhere]">
        {id}
      </span>
      <IconButton size="small" label={error.copyRequestId} className="ml-1" onClick={() => copy(id)}>
        {isCopied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
      </IconButton>
    </Row>
  );
}
