import { expect, it } from 'vitest';
import { REASONING_CLOSE, REASONING_OPEN, THOUGHT_ABOVE } from '../../../../lib/models/dashscope/answer-marks.ts';
import { createTextParts } from '../../../../lib/models/dashscope/text-parts.ts';

const shapeOf = (pieces: string[]) => {
  const parts = createTextParts();
  return [...pieces.flatMap(parts.push), ...parts.end()].map((part) =>
    'delta' in part ? `${part.type} ${part.id} ${part.delta}` : 'id' in part ? `${part.type} ${part.id}` : part.type,
  );
};

it('opens a part with its first text and closes it at the end', () => {
  expect(shapeOf(['', '西湖', '在杭州'])).toEqual([
    'text-start 0',
    'text-delta 0 西湖',
    'text-delta 0 在杭州',
    'text-end 0',
  ]);
  expect(shapeOf([''])).toEqual([]);
});

it('tells reasoning from text, wherever the pieces are cut', () => {
  const whole = [`${REASONING_OPEN}查天气${REASONING_CLOSE}晴`];
  const cut = [REASONING_OPEN, '查天气', `${REASONING_CLOSE}晴`];
  const wanted = [
    'reasoning-start reasoning-0',
    'reasoning-delta reasoning-0 查天气',
    'reasoning-end reasoning-0',
    'text-start 0',
    'text-delta 0 晴',
    'text-end 0',
  ];
  expect(shapeOf(whole)).toEqual(wanted);
  expect(shapeOf(cut)).toEqual(wanted);
});

it('says of text already sent that it was reasoning', () => {
  expect(shapeOf(['先想想', `${THOUGHT_ABOVE}多云`])).toEqual([
    'text-start 0',
    'text-delta 0 先想想',
    'text-end 0',
    'reasoning-start 0-above',
    'reasoning-end 0-above',
    'text-start 0',
    'text-delta 0 多云',
    'text-end 0',
  ]);
});
