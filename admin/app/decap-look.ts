/** Decap's colours, corners and label sizes, exchanged for the site's while the screens are built. Values of src/styles/tokens.css. */

/** Literal in decap-cms-ui-default/dist/esm/styles.js → ours. A test proves that each still occurs there. */
export const exchanged: readonly (readonly [theirs: string, ours: string])[] = [
  ['#eff0f4', '#faf7f1'],
  ['#798291', '#595248'],
  ['#313d3e', '#1e1b17'],
  ['#3a69c7', '#a51c15'],
  ['#e8f5fe', '#f4ebe1'],
  ['#17a2b8', '#a51c15'],
  ['#117888', '#7d130e'],
  ['#ddf5f9', '#f4ebe1'],
  ['#1195aa', '#a51c15'],
  ['#dfdfe3', '#dcd3c4'],
  ['#5D626F', '#1e1b17'],
  ['#70399f', '#595248'],
  ['#f6d8ff', '#f4ebe1'],
  ['#754e00', '#1e1b17'],
  ['#ffee9c', '#f4ebe1'],
  ['#005614', '#1e1b17'],
  ['#caef6f', '#f4ebe1'],
  ['#aae31f', '#f4ebe1'],
  ['#ff003b', '#a51c15'],
  ['#D60032', '#a51c15'],
  ['#fcefea', '#f4ebe1'],
  ['#555a65', '#595248'],
  ["borderRadius: '5px'", "borderRadius: '2px'"],
];

export const decapStyles = /decap-cms-ui-default\/dist\/esm\/styles\.js$/;

export const inOurLook = (code: string): string =>
  exchanged.reduce((text, [theirs, ours]) => text.replaceAll(theirs, ours), code);
