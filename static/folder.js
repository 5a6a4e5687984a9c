/** The files of a folder that was dropped. The loader fetches this when one is. */

/** So many are taken; more articles cannot be open. */
const MOST = 200;
/** Beside articles a folder holds pictures and what systems hide in it. */
const READ = /\.(txt|md|markdown|html?|json|jsonld)$/i;

/** The files in entries of a file system, in the order of their names. */
export async function filesIn(entries) {
  const files = [];
  // Not only those of a folder: what was dropped beside it is told of if it cannot be read.
  for (const entry of entries) await add(entry, files, !entry.isDirectory);
  return files;
}

async function add(entry, files, isWanted) {
  if (files.length >= MOST) return;
  if (entry.isFile) {
    if (isWanted || READ.test(entry.name)) files.push(await new Promise((resolve, reject) => entry.file(resolve, reject)));
    return;
  }
  const entries = await entriesOf(entry.createReader());
  entries.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
  for (const inside of entries) await add(inside, files, false);
}

/** A reader gives some at a time. */
async function entriesOf(reader) {
  const all = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return all;
    all.push(...some);
  }
}
