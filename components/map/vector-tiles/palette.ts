/** Colours of a map of vector tiles. */
export interface Palette {
  land: string;
  water: string;
  park: string;
  wood: string;
  built: string;
  sand: string;
  ice: string;
  building: string;
  motorway: string;
  motorwayCasing: string;
  main: string;
  mainCasing: string;
  street: string;
  streetCasing: string;
  path: string;
  rail: string;
  province: string;
  country: string;
  label: string;
  mutedLabel: string;
  waterLabel: string;
  parkLabel: string;
  halo: string;
}

export const LIGHT: Palette = {
  land: '#f6f4ee',
  water: '#bfd9e8',
  park: '#dcebd3',
  wood: '#cfe3c6',
  built: '#ece8e1',
  sand: '#f2ead3',
  ice: '#f4f8fa',
  building: '#e3ded5',
  motorway: '#f3b765',
  motorwayCasing: '#d99a3f',
  main: '#ffffff',
  mainCasing: '#dad5cb',
  street: '#ffffff',
  streetCasing: '#e5e0d6',
  path: '#c9bfa9',
  rail: '#9aa3ae',
  province: '#b3a7c4',
  country: '#8e82a3',
  label: '#3d444d',
  mutedLabel: '#646d78',
  waterLabel: '#4c7a96',
  parkLabel: '#4d7546',
  halo: '#f6f4ee',
};

export const DARK: Palette = {
  land: '#1b2127',
  water: '#0f2633',
  park: '#1c2e26',
  wood: '#19291f',
  built: '#232a31',
  sand: '#2a2a22',
  ice: '#25303a',
  building: '#262e36',
  motorway: '#8a6a35',
  motorwayCasing: '#2a2318',
  main: '#3a444e',
  mainCasing: '#1b2127',
  street: '#2e363f',
  streetCasing: '#1b2127',
  path: '#4a4438',
  rail: '#4f5a66',
  province: '#5e566f',
  country: '#5e566f',
  label: '#cbd3db',
  mutedLabel: '#97a3ae',
  waterLabel: '#6f9db8',
  parkLabel: '#86a583',
  halo: '#1b2127',
};
