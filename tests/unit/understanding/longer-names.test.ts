import { describe, expect, it } from 'vitest';
import { askEmbedded } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const ports = offlinePorts();
const asked = async (message: string) => {
  const { calls, answer } = await askEmbedded(message, { ports, now: OFFLINE_NOW });
  return { input: calls[0]?.input, answer };
};

describe('a place whose name holds an area or several words', () => {
  it.each([
    ['南京市玄武区3号仓库在哪', '南京市玄武区3号仓库'],
    ['成都市锦江区9号线在哪里', '成都市锦江区9号线'],
    ['宁波鄞州区阿里中心在哪', '宁波鄞州区阿里中心'],
    ['请问深圳福田区华强云顶大厦在哪', '深圳福田区华强云顶大厦'],
  ])('%s is asked for as a whole, and not told as one of its parts', async (message, query) => {
    const { input, answer } = await asked(message);
    expect(input).toEqual({ query });
    expect(answer).toContain(`没有找到“${query}”`);
  });

  it('asks for what stands before the city, and does not show the city for it', async () => {
    const { input, answer } = await asked('Where is Pier 84, Oslo?');
    expect(input).toEqual({ query: 'Pier 84', city: 'Oslo' });
    expect(answer).toContain('found nothing for “Pier 84”');
  });

  it.each([
    ['请问成都这个城市在哪', '成都'],
    ['重庆到底在哪', '重庆'],
    ['南京市玄武区在哪', '玄武区'],
    ['where is Lyon, France', 'Lyon'],
  ])('%s is still the place itself', async (message, name) => {
    const { answer } = await asked(message);
    expect(answer).toContain(`**${name}`);
  });
});
