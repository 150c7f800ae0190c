import { Button } from '../ui/button.tsx';
import { pointedAt } from './on-the-map.ts';
import type { CardProps } from './props.ts';

/** A question with its answers as buttons; free text still works. An answer that is a place lifts its marker. */
export function AskCard({ output, onAsk, onHover }: CardProps<'ask_user'>) {
  return (
    <div className="px-3 py-2">
      <p className="mb-2">{output.question}</p>
      <div className="flex flex-wrap gap-2">
        {output.options.map(({ label, ref }) => (
          <Button
            key={label}
            {...(ref && { ...pointedAt(ref, { onHover }), onFocus: () => onHover(ref), onBlur: () => onHover(null) })}
            onClick={() => onAsk(label)}
          >
            <bdi>{label}</bdi>
          </Button>
        ))}
      </div>
    </div>
  );
}
