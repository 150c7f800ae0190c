import { plainWords } from '../../lib/errors/plain.ts';
import { errorWords } from '../../lib/errors/words.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import type { GeoToolName } from '../../lib/tools/registry.ts';
import { failureCode } from '../../lib/tools/shown-calls.ts';
import { TechnicalDetails } from '../ui/technical-details.tsx';
import type { CardContext, ToolPart } from './props.ts';
import { StepButtons } from './step-buttons.tsx';

interface Props extends CardContext {
  name: GeoToolName;
  title: string;
  part: Extract<ToolPart, { state: 'output-error' }>;
}

/** A call that failed: a sentence and a button; why, for whom it concerns, is folded away. */
export function FailureCard({ name, title, part, locale, onRun }: Props) {
  const code = failureCode(part.errorText);
  const { said, now } = plainWords(code, locale);
  const { again } = wordsOf(locale).cards.miss;
  // What the model wrote and no tool reads would be refused again.
  const isRepeatable = code !== 'bad_arguments' && part.input !== undefined;
  return (
    <>
      <p className="px-3 pt-2 text-muted">{title}</p>
      <p className="wt-card__title px-3">{said}</p>
      <p className="px-3 pb-2">{now}</p>
      <StepButtons
        steps={isRepeatable ? [{ label: again, name, input: part.input as Record<string, unknown>, text: again }] : []}
        onRun={onRun}
      />
      <div className="px-3 pb-1">
        <TechnicalDetails locale={locale} code={code} {...errorWords(code, locale)} />
      </div>
    </>
  );
}
