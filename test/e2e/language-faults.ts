import type { Page } from 'playwright-core';

/** Texts on screen that stand in English though this language has its own, and what sticks out or is cut off. */
export function faultsIn(page: Page, foreign: readonly string[]) {
  return page.evaluate((untranslated) => {
    const shown = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('.visually-hidden');
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.parentElement && shown(node.parentElement)) texts.push(node.textContent?.trim() ?? '');
    const cut = [...document.querySelectorAll('button, summary, label, h1, h2, h3, h4, p, li, dt, dd, legend, a, span')]
      .filter((element) => shown(element) && !element.closest('.ellipsis') && getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
      .map((element) => `cut off: ${element.textContent}`);
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return [...texts.filter((text) => untranslated.includes(text)).map((text) => `in English: ${text}`), ...cut, ...(wide > 0 ? [`${wide} px too wide`] : [])];
  }, foreign);
}
