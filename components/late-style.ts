/** Style of what loads late, which comes with its code: no second file to wait for, and nothing of it in the panel's own sheet. */
export function lateStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
