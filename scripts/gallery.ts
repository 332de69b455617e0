import { parseArgs } from 'node:util';
import { serveGallery } from '../test/gallery/serve.ts';

const { values } = parseArgs({ options: { language: { type: 'string', default: 'en' } } });
const server = await serveGallery(values.language);
console.log(`Every state of the panel: ${server.resolvedUrls?.local[0] ?? ''} (Ctrl+C stops)`);
