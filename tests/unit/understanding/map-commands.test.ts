import { describe, expect, it } from 'vitest';
import { lastCall } from '../../fixtures/last-call.ts';

describe('commands of the map', () => {
  it.each([
    [['show Lima on the map', 'out a bit'], /zoom_out/],
    [['show Lima on the map', 'a bit further out'], /zoom_out/],
    [['东京在哪', '远一点看'], /zoom_out/],
    [['show Lima', 'show Cairo', 'go back to where i was'], /"back"/],
    [['飞到拉萨', '飞到成都', '还是回到刚才那儿吧'], /"back"/],
    [['从北京到天津开车', '把路线藏起来', '再显示出来'], /"show","refs":\["r1"\]/],
    [['北京的博物馆', '只留前三个', '把其他的显示回来'], /"show"/],
    [['museums in Beijing', 'only keep the first two', 'bring the others back'], /"show"/],
    [['drop a pin at the Louvre', "call it 'base'"], /rename.*base/],
    [['把刚才画的删了'], /"remove"/],
    [['draw a 2 km circle around the Louvre', 'delete what you just drew'], /"remove","refs":\["a1"\]/],
    [['museums in Paris', 'where is Lyon', 'hide everything but the museums'], /"hide","refs":\["p9"\]/],
    [['show me the whole of South America'], /fly_to.*"zoom":3/],
    [['显示整个欧洲'], /fly_to.*"zoom":4/],
    [['zoom in on Valencia, the one in Venezuela'], /Valencia.*Venezuela/],
  ])('%j', async (messages, wanted) => expect(await lastCall(...messages)).toMatch(wanted));

  it('takes a nearer list for no move of the map', async () => {
    expect(await lastCall('museums in Rome', 'a bit further out')).toMatch(/^search_places/);
  });
});
