/** Starts the verifier as one saved file: title, language switch and all. */
import { App } from './app.js';
import { speaker } from './words.js';

const one = (id) => document.getElementById(id);
let lang = navigator.language.startsWith('zh') ? 'zh' : 'en';
const app = new App(one('mj-verifier'), { lang });

/** Sets what stands around the verifier in its language. */
function dress() {
    const say = speaker(lang);
    document.documentElement.lang = lang === 'en' ? 'en' : 'zh-CN';
    document.title = say('title');
    one('mj-title').textContent = say('title');
    one('mj-offline').textContent = say('offline');
    const other = one('mj-other');
    other.textContent = say('other');
    other.lang = lang === 'en' ? 'zh-CN' : 'en';
}

one('mj-other').addEventListener('click', () => {
    lang = lang === 'en' ? 'zh' : 'en';
    app.speak(lang);
    dress();
});
dress();
