/** Starts the verifier on the portal: where it stands, its language, keys and bundle are said by the page. */
import { App } from './app.js';

const root = document.getElementById('mj-verifier');
const { keys, bundle } = root.dataset;
new App(root, { lang: document.documentElement.lang.slice(0, 2), keys, bundle: bundle || null });
