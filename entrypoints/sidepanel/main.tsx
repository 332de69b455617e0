import { i18n } from '#i18n';
import { render } from 'preact';
import { App } from '../../components/app.tsx';
import { openServices } from './services.ts';

// Those of the words on screen, which fall back to English: a screen reader must not read them with another language's voice.
document.documentElement.lang = i18n.t('language');
document.documentElement.dir = i18n.t('direction');

const panel = document.getElementById('panel');
if (panel) render(<App services={openServices()} />, panel);
