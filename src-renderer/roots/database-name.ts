/** The one database of an installation; the window, the engine and the Word worker open the same. */
export const DATABASE = 'simpul';
