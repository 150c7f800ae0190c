import { Button } from '../ui/button.tsx';
import type { CardProps } from './props.ts';

/** A question with its answers as buttons; free text still works. */
export function AskCard({ output, onAsk }: CardProps<'ask_user'>) {
  return (
    <div className="px-3 py-2">
      <p className="mb-2">{output.question}</p>
      <div className="flex flex-wrap gap-2">
        {output.options.map(({ label }) => (
          <Button key={label} onClick={() => onAsk(label)}>
            <bdi>{label}</bdi>
          </Button>
        ))}
      </div>
    </div>
  );
}
