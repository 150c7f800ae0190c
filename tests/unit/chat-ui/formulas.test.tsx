// @vitest-environment happy-dom
import { act, cleanup, render, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { isFormula } from '../../../components/chat/formula.tsx';
import Markdown from '../../../components/chat/markdown.tsx';
import { mathOf } from '../../../components/chat/math-of.ts';

afterEach(cleanup);

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** The answer once whatever draws its formulas is there. */
async function shown(text: string, isGrowing = false) {
  await import('../../../components/chat/drawn-formula.tsx');
  const { container } = render(<Markdown text={text} isGrowing={isGrowing} />);
  await act(async () => {});
  return container;
}

describe('a formula in an answer', () => {
  it('is drawn as MathML, in a line and on its own', async () => {
    const page = await shown('半径 $R = 6371$，距离：\n\n$$d = 2R\\arcsin\\sqrt{a}$$\n\n和 \\(x_1\\)。');
    await waitFor(() => expect(page.querySelectorAll('math')).toHaveLength(3));
    const [inline, block, script] = page.querySelectorAll('math');
    expect(inline?.textContent).toBe('R=6371');
    expect(block?.querySelector('msqrt')?.textContent).toBe('a');
    expect(block?.getAttribute('display')).toBe('block');
    expect(script?.querySelector('msub')?.children).toHaveLength(2);
    expect(inline?.namespaceURI).toBe(MATHML);
    // No mark is left, and no word lost.
    expect(page.textContent).not.toMatch(/[$\\]/);
    expect(page.textContent).toMatch(/^半径 .*，距离：.*和 .*。$/su);
  });

  it('is text while it is being written', async () => {
    const page = await shown('面积 $\\pi r^', true);
    expect(page.textContent).toBe('面积 $\\pi r^');
    expect(page.querySelector('math')).toBeNull();
  });

  it.each([
    '$5 and $10',
    'between $5k and $10k, or $5-$10',
    '- Café A ($$): good\n- Café B ($$$)',
    'Lunch ($$) at Roma, dinner ($$) at Milano',
    'US$5, A$6 and 7$',
    '$5/night, then 8$',
    'echo $HOME/bin:$PATH',
    '价格 $5 起，最高 $8',
    '`$x^2$`',
  ])('is not what only has its marks: %s', async (text) => {
    const page = await shown(text);
    expect(page.querySelector('math, var, .formula')).toBeNull();
    const dollars = (said: string | null) => said?.match(/\$/g)?.length;
    expect(dollars(page.textContent)).toBe(dollars(text));
  });

  it.each(['$\\foo{x}$', '$\\frac{1}$', '$$\\begin{x}$$', '\\(\\left(\\)'])(
    'that nobody can read is as it was written: %s',
    async (text) => {
      const page = await shown(text);
      expect(page.querySelector('math')).toBeNull();
      expect(page.textContent).toBe(text);
    },
  );

  it('a diagram stays code, with Copy', async () => {
    const page = await shown('```mermaid\ngraph TD; A-->B\n```');
    expect(page.querySelector('pre code')?.textContent).toBe('graph TD; A-->B\n');
    expect(page.querySelector('.code-head button')).not.toBeNull();
    expect(page.querySelector('svg.mermaid')).toBeNull();
  });
});

describe('what a formula may bring into the page', () => {
  const HOSTILE = [
    '\\href{javascript:alert(1)}{x}',
    '\\url{https://evil.example}',
    '\\includegraphics{https://evil.example/x.png}',
    '\\class{composer}{x}',
    '\\id{message}{x}',
    '\\style{position:fixed}{x}',
    '\\data{focus=x}{x}',
    '\\text{<img src=x onerror=alert(1)>}',
    '\\def\\a{\\a\\a}\\a',
    '\\def\\a#1{#1#1#1#1}\\a{\\a{\\a{\\a{\\a{\\a{x}}}}}}',
    '\\rule{9999em}{9999em}',
    '\\raisebox{-99em}{x}',
    '\\colorbox{url(x)}{x}',
  ];

  it.each(HOSTILE)('C17: is MathML and nothing else: %s', (tex) => {
    const { container } = render(<p>{mathOf(tex, false)}</p>);
    for (const each of container.querySelectorAll('p *')) expect(each.namespaceURI).toBe(MATHML);
    expect(container.querySelector('[href], [src], [id], [data-focus]')).toBeNull();
    expect(container.innerHTML).not.toMatch(/url\(|position|<img|onerror="/);
    expect(container.querySelectorAll('*').length).toBeLessThan(5_000);
    for (const { className } of container.querySelectorAll('[class]'))
      expect(String(className)).toMatch(/^(tml-[a-z-]+ ?)*$/);
  });

  it('holds for anything at all', () => {
    const piece = fc.constantFrom(
      '\\frac',
      '\\href',
      '\\text',
      '{',
      '}',
      '^',
      '_',
      '&',
      '\\\\',
      'x',
      '<b>',
      '\\left(',
      '\\def',
      '#1',
      '中',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 20 }), (pieces) => {
        const { container } = render(<p>{mathOf(pieces.join(' '), true)}</p>);
        for (const each of container.querySelectorAll('p *')) expect(each.namespaceURI).toBe(MATHML);
        cleanup();
      }),
      { numRuns: 200 },
    );
  });

  it('depth ends as text, not as an error', () => {
    expect(() => mathOf('{'.repeat(1_000), false)).not.toThrow();
    expect(() => mathOf('\\sqrt{'.repeat(300) + '}'.repeat(300), false)).not.toThrow();
  });
});

it.each([
  ['$x$', true],
  ['$E=mc^2$', true],
  ['$$a+b=c$$', true],
  ['\\[x\\]', true],
  ['$v_{max}$', true],
  ['$111.32\\cos(lat)$', true],
  ['$my_var$', false],
  ['$5k-10k$', false],
  ['$10, 20$', false],
  ['$$) · Cafe ($$', false],
])('%s is a formula: %s', (source, expected) => {
  expect(isFormula(source)).toBe(expected);
});
