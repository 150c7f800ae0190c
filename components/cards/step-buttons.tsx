import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import type { NextStep } from './next-step.ts';
import type { CardContext } from './props.ts';

interface Props {
  steps: readonly NextStep[];
  /** Absent where nothing can be changed: there is nothing to press then. */
  onRun: CardContext['onRun'];
}

/** Ways on from a failure, in its card; a press runs one without the model. */
export function StepButtons({ steps, onRun }: Props) {
  const [isRunning, setRunning] = useState(false);
  if (!onRun || steps.length === 0) return null;
  const run = async ({ name, input, text }: NextStep) => {
    setRunning(true);
    await onRun(name, input, text);
    setRunning(false);
  };
  return (
    <p className="flex flex-wrap gap-2 px-3 pb-2">
      {steps.map((step) => (
        <Button key={step.label} disabled={isRunning} onClick={() => run(step)}>
          {step.label}
        </Button>
      ))}
    </p>
  );
}
