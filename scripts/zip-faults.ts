/** Kinds of files that a package may hold. */
const KINDS = ['js', 'css', 'html', 'json', 'png', 'svg'];

/** What would tell of the machine that built it, of a source map, or of code that is there for tests alone. Each with what it shows. */
const TELLTALES: readonly (readonly [sign: RegExp, tells: string])[] = [
  [/sourceMappingURL|"sourcesContent"/, 'a source map'],
  [/\/node_modules\/|file:\/\/\/|[A-Z]:\\\\?Users\\|\/(?:home|Users)\/\w/, 'a path of a machine'],
  [/practice\.test|\bvitest\b|fast-check|happy-dom|playwright|puppeteer|axe-core|fakeServices|\.test\.tsx?\b/, 'test code'],
];

/** What must not be in a package of the extension; empty where all is well. `roots`: folders that it was built in. */
export function packageFaults(files: ReadonlyMap<string, Buffer>, roots: readonly string[]): readonly string[] {
  const faults: string[] = [];
  if (!files.has('manifest.json')) faults.push('manifest.json is missing');
  for (const [name, content] of files) {
    if (!KINDS.some((kind) => name.endsWith(`.${kind}`))) faults.push(`${name}: no kind of file that belongs here`);
    if (name.split('/').some((part) => part === '..' || part.startsWith('.'))) faults.push(`${name}: a hidden file, or one outside`);
    const text = content.toString('latin1');
    faults.push(...TELLTALES.filter(([sign]) => sign.test(text)).map(([sign, tells]) => `${name}: ${tells} (${sign.exec(text)?.[0] ?? ''})`));
    faults.push(...roots.filter((root) => text.includes(root)).map(() => `${name}: the folder it was built in`));
  }
  return faults;
}
