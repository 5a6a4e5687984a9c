/** The most that an article may have: bytes of a file, letters of a text. The modules have it too: `js/src/lib.rs`. */
export const LARGEST = 20_000_000;
