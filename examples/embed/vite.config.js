import vue from '@vitejs/plugin-vue';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  // At any path of any host.
  base: './',
  plugins: [
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'sayso-article' } } }),
    svelte(),
  ],
  // It finds its files by its own address.
  optimizeDeps: { exclude: ['sayso-article'] },
  build: {
    target: 'esnext',
    // Files of the package stay files, so that a strict policy lets them be fetched.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: ['react/index.html', 'vue/index.html', 'svelte/index.html'] },
  },
});
