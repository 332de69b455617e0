import { i18n } from '#i18n';
import { render } from 'preact';
import { OptionsApp } from '../../components/options/options-app.tsx';
import { openOptionsServices } from './services.ts';

document.documentElement.lang = i18n.t('language');
document.documentElement.dir = i18n.t('direction');
document.title = i18n.t('options.title');

const page = document.getElementById('panel');
if (page) render(<OptionsApp services={openOptionsServices()} />, page);
