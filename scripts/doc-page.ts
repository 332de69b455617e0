import { readFileSync } from 'node:fs';
import { marked } from 'marked';

/** A document as a page of the extension: static, without a script, styled by `page.css`. */
export async function docPage(file: string): Promise<string> {
  const source = readFileSync(file, 'utf8');
  const title = /^# (.+)$/m.exec(source)?.[1] ?? 'Tapwarden';
  const body = (await marked.parse(source)).replaceAll('<table>', '<div class="table" tabindex="0"><table>').replaceAll('</table>', '</table></div>');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} – Tapwarden</title>
<link rel="stylesheet" href="/page.css">
</head>
<body>
<main>
${body}</main>
</body>
</html>
`;
}
