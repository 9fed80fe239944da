import react from '@vitejs/plugin-react';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** The service worker, with the files that it keeps: those that carry a hash in their name. Their names together are the version. */
const serviceWorker = (): Plugin => ({
  name: 'service-worker',
  apply: 'build',
  generateBundle: {
    order: 'post', // Vite still takes files out
    handler(_options, bundle) {
      const files = Object.keys(bundle).filter((name) => /^assets\/.*\.(js|css|woff2)$/.test(name)).sort();
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry)!.fileName;
      const filledIn: Record<string, string> = {
        __FILES__: JSON.stringify(files.map((name) => `/${name}`)),
        __ENTRY__: `/${entry}`,
        __VERSION__: createHash('sha256').update(files.join()).digest('hex').slice(0, 16),
      };
      const source = readFileSync(join(import.meta.dirname, 'service-worker.js'), 'utf8').replace(/__[A-Z]+__/g, (name) => filledIn[name]!);
      this.emitFile({ type: 'asset', fileName: 'sw.js', source });
    },
  },
});

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), serviceWorker()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Fonts and pictures stay files: the Content-Security-Policy allows no data: fonts.
    assetsInlineLimit: 0,
    // The polyfill would be an inline script.
    modulePreload: { polyfill: false },
    manifest: true,
  },
});
