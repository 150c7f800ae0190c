import {readFileSync} from 'node:fs';
import {loadGazetteer} from '/work/wt/u/lib/gazetteer/load.ts';import {lexiconsOf} from '/work/wt/u/lib/server/lexicons.ts';
import {promptOf} from '/work/wt/u/tests/fixtures/utterances/score.ts';
import {conversationOf} from '/work/wt/u/lib/models/embedded/conversation.ts';
import {understand} from '/work/wt/u/lib/models/embedded/understand.ts';
const g=loadGazetteer();const lx=lexiconsOf(()=>g);let n=0,bad=0;
const zh=process.argv[3]==='zh';
const T:[string,string,(c:any)=>any][]=zh?[['X附近的酒店','search_places',c=>c.near?.name],['想去X玩 附近有什么吃的','search_places',c=>c.near?.name],['X明天天气','get_weather',c=>c.place?.name],['从X到火车站怎么走','plan_route',c=>c.from?.name],['开车去X要多久','plan_route',c=>c.to?.name],['X在哪','locate',c=>c.query],['在X画个1公里的圆','map_draw',c=>c.center?.name]]
:[['hotels near X','search_places',c=>c.near?.name],['weather in X tomorrow','get_weather',c=>c.place?.name],['walk from X to Central Park','plan_route',c=>c.from?.name],['how do I get to X','plan_route',c=>c.to?.name],['where is X','locate',c=>c.query],['draw a 1 km circle around X','map_draw',c=>c.center?.name],['any good cafes in X','search_places',c=>c.near?.name]];
for(const X of readFileSync(process.argv[2]!,'utf8').split(zh?/\s+/:/\n/)){if(!X)continue;
for(const [t,tool,get] of T){n++;const text=t.replace('X',X);
const r=understand(conversationOf(promptOf({id:'x',lang:zh?'zh':'en',text,expect:{tool:null}} as any)),lx);
const c=r.kind==='calls'?r.calls:[];const nm=c.length===1&&c[0]!.name===tool?String(get(c[0]!.input)??''):'';
if(!(nm.toLowerCase().includes(X.toLowerCase()))){bad++;console.log(text,'=>',c.map(x=>x.name+' '+JSON.stringify(x.input)).join(' & ')||'talk')}}}
console.log(n,bad);
