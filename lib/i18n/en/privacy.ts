/** The notice of /privacy. Lists are written with `and`. */
export const privacy = {
  title: 'Privacy',
  lead: 'What this site keeps, where your words and places go, and how to take them along or delete them.',
  back: 'Back to the map',
  kept: {
    title: 'What is kept here',
    conversations: (days: number) =>
      days === 0
        ? 'Conversations, until you delete them.'
        : `Conversations, for ${days} ${days === 1 ? 'day' : 'days'} after they were last used. Then they are deleted for good.`,
    keeps: (what: string[]) => `Kept beyond that, until you delete them: ${what.join(', ')}.`,
    pinned: 'pinned conversations',
    shared: 'shared conversations',
    places: 'saved places',
    noneKept: 'Pinned and shared conversations and saved places go after that time as well.',
    memory: 'Conversations, only in memory: a restart of the server forgets them.',
    deleted:
      'What you delete can be brought back for an hour and is then overwritten; “Delete all my data” works at once.',
    cookie:
      'A cookie with a random number, or your sign-in where there is one, tells your conversations from those of others. It is not used to follow you elsewhere.',
    browser:
      'This browser keeps drafts, your choices, where you left the map of each conversation, and copies of those opened last, for use without a network.',
    log: 'The log has no messages and no exact positions. Use is counted by day under a number that does not name you, for 30 days.',
  },
  goes: {
    title: 'Where your words and places go',
    model: (model: string, host: string) =>
      `Your question, what came before it, the map’s view and the places found go to the model ${model} at ${host}, which writes the answer.`,
    vision: (model: string, host: string) => `Pictures that you add go to ${model} at ${host}; they are not kept here.`,
    embedded: 'Answers are made on this server; your words go to no other.',
    geo: (hosts: string[]) =>
      `This server asks for places, ways and weather at ${hosts.join(', ')}. They get names and coordinates of what you ask about, not who asks.`,
    noGeo: 'Places, ways and weather come from data on this server; nobody else is asked.',
    tiles: (hosts: string[]) =>
      `Your browser loads the map from ${hosts.join(', ')}. These see your network address and the area you look at.`,
    noTiles: 'The map comes from this site alone.',
    traces: (host: string) => `Times and error codes, without words, go to ${host}.`,
    links:
      'Links to other maps and sites are followed only when you press them. Speech is recognised by your browser or its maker.',
  },
  position: {
    title: 'Your position',
    text: 'It is asked for only when you press the button on the map, and rounded to about 100 m before it leaves the browser. It goes with the questions that you ask after that and is stored with them; shared copies leave it out. A position is sensitive information: pressing the button is your consent, and closing the page takes it back.',
    files:
      'Files are read in your browser and stay there. What you put on the map from them, a simplified shape or where a photo was taken, is sent with your message and stored with it, as are drawings, with exact positions.',
  },
  generated: {
    title: 'AI-generated',
    text: 'Answers are generated and can be wrong. They and the files made of them are labelled.',
  },
  yours: {
    title: 'Your data',
    text: 'Take everything along or delete it under Settings, “Your data”. Only this browser’s cookie, or the account you signed in with, leads back to your conversations. Whoever runs this site can read its database.',
    download: 'Download all my data',
  },
};
