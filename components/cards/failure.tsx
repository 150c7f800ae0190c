import { errorWords } from '../../lib/errors/words.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import type { GeoToolName } from '../../lib/tools/registry.ts';
import { failureCode } from '../../lib/tools/shown-calls.ts';
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
  const { title: failed, cause, fix } = errorWords(code, locale);
  const { again, why } = wordsOf(locale).cards.miss;
  // What the model wrote and no tool reads would be refused again.
  const isRepeatable = code !== 'bad_arguments' && part.input !== undefined;
  return (
    <>
      <p className="px-3 pt-2 pb-1 text-danger">
        {title} · {failed}
      </p>
      <details className="wt-fold px-3 pb-1 text-muted">
        <summary>{why}</summary>
        <p className="pb-1">
          {cause} {fix}
        </p>
      </details>
      <StepButtons
        steps={isRepeatable ? [{ label: again, name, input: part.input as Record<string, unknown>, text: again }] : []}
        onRun={onRun}
      />
    </>
  );
}
