import { i18n } from '#i18n';
import { render } from 'preact';
import { PracticeApp } from '../../components/practice/practice-app.tsx';
import { askConfig } from '../../lib/config/ask.ts';

document.documentElement.lang = i18n.t('language');
document.documentElement.dir = i18n.t('direction');
document.title = i18n.t('practice.pageTitle');

// The panel's code comes as the panel loads it, so that it stays in the panel's own files.
const [{ App }, { openGraphDoor }, isOffered] = await Promise.all([
  import('../../components/app.tsx'),
  import('../sidepanel/graph-door.ts'),
  askConfig().then(({ config }) => config.practice, () => true),
]);

const page = document.getElementById('practice');
const practice = <PracticeApp Panel={App} openDoor={(session, onWait, other) => openGraphDoor('global', session, onWait, other)} />;
if (page) render(isOffered ? practice : <p class="page">{i18n.t('practice.off')}</p>, page);
