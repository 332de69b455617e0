import { serveGallery } from '../test/gallery/serve.ts';

const server = await serveGallery(process.argv[2]);
console.log(`Every state of the panel: ${server.resolvedUrls?.local[0] ?? ''} (Ctrl+C stops)`);
