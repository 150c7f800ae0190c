/** Chinese written in Latin letters: what it means, how it is written. A line with "+" is no English word: it shows that the message is Chinese. */
export const PINYIN = `
天气	tianqi	+
怎么样	zenmeyang|zenme yang	+
怎么走	zenme zou|zenmezou	+
怎么去	zenme qu|zenmequ	+
怎么	zenme	+
多少度	duoshao du	+
多远	duo yuan|duoyuan	+
多久	duo jiu|duojiu	+
在哪里	zai nali|zainali	+
在哪	zai na|zai nar|zainar	+
附近	fujin	+
有什么	you shenme|you sha	+
今天	jintian	+
明天	mingtian	+
后天	houtian	+
周末	zhoumo	+
坐火车	zuo huoche	+
坐高铁	zuo gaotie	+
坐地铁	zuo ditie	+
坐公交	zuo gongjiao	+
火车	huoche	+
高铁	gaotie	+
地铁	ditie	+
开车	kaiche	+
走路	zoulu	+
骑车	qiche	+
下雨	xiayu|xia yu	+
带伞	daisan|dai san	+
餐厅	canting	+
酒店	jiudian	+
医院	yiyuan	+
谢谢	xiexie	+
你好	nihao|ni hao	+
再见	zaijian	+
从	cong
到	dao
去	qu
呢	ne
吗	ma
的	de
和	he
`;
