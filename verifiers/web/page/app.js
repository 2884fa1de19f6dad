/** The verifier's page: choose a bundle, see each check, ask for one enterprise. */
import { h } from './dom.js';
import { Engine } from './engine.js';
import { answerOf } from './answer.js';
import { findingsOf, verdictOf } from './verdict.js';
import { speaker } from './words.js';

const KEY_ID = /^[0-9a-f]{16}$/;

/**
 * Builds the page inside an element.
 *
 * @param options lang (zh or en); keys that stand in the field at first; bundle, an address that is verified at once
 */
export class App {
    constructor(root, { lang, keys = '', bundle = null }) {
        Object.assign(this, { root, bundle, engine: new Engine(), result: null, answer: null, asked: '', fault: null, file: null });
        this.typed = keys;
        this.own = keys;
        this.speak(lang);
        if (bundle !== null) {
            this.fetchBundle();
        }
    }

    /** Shows everything in a language; what was found and typed stays. */
    speak(lang) {
        this.say = speaker(lang);
        this.draw();
    }

    draw() {
        this.progress = h('div', { class: 'mj-work', role: 'status' });
        this.verdict = h('div', {});
        this.findings = h('div', {});
        this.mine = h('div', { role: 'status' });
        this.root.replaceChildren(
            h('div', { class: 'mj-columns mj-columns--draw' },
                h('div', {}, this.chooser(), this.verdict),
                h('div', {}, this.asker(), this.limits())),
            this.findings);
        this.show();
    }

    chooser() {
        const { say } = this;
        this.input = h('input', { class: 'form-control', type: 'file', id: 'mj-file', accept: '.zip,application/zip', 'aria-describedby': 'mj-file-hint', change: () => this.chosen() });
        this.keys = h('input', { class: 'form-control', id: 'mj-keys', maxlength: 400, autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'mj-keys-hint', value: this.typed, input: () => { this.typed = this.keys.value; } });
        const card = h('section', { class: 'mj-card mj-drop', 'aria-labelledby': 'mj-choose' },
            h('h2', { id: 'mj-choose' }, say('choose')),
            h('p', { class: 'mj-hint' }, say('lead')),
            h('form', { submit: (event) => { event.preventDefault(); this.start(); } },
                h('div', { class: 'mj-field' },
                    h('label', { class: 'form-label', for: 'mj-file' }, say('file')), this.input,
                    h('p', { class: 'mj-hint', id: 'mj-file-hint' }, say('drop'))),
                h('div', { class: 'mj-field' },
                    h('label', { class: 'form-label', for: 'mj-keys' }, say('keys')), this.keys,
                    h('p', { class: 'mj-hint', id: 'mj-keys-hint' }, say(this.own === '' ? 'keysHint' : 'keysOwn'))),
                h('button', { class: 'btn btn-primary', type: 'submit' }, say('go'))),
            this.progress);
        const over = (on) => (event) => {
            event.preventDefault();
            card.classList.toggle('mj-drop--over', on);
        };
        card.addEventListener('dragover', over(true));
        card.addEventListener('dragleave', over(false));
        card.addEventListener('drop', (event) => {
            over(false)(event);
            this.read(event.dataTransfer.files[0]);
        });
        return card;
    }

    asker() {
        const { say } = this;
        this.code = h('input', { class: 'form-control', id: 'mj-code', maxlength: 200, autocomplete: 'off', spellcheck: 'false', value: this.asked });
        return h('section', { class: 'mj-card', id: 'mine', 'aria-labelledby': 'mj-mine' },
            h('h2', { id: 'mj-mine' }, say('mine')),
            h('form', { submit: (event) => { event.preventDefault(); this.ask(); } },
                h('label', { class: 'form-label', for: 'mj-code' }, say('code')),
                h('div', { class: 'mj-ask' }, this.code, h('button', { class: 'btn btn-primary', type: 'submit' }, say('ask')))),
            this.mine);
    }

    limits() {
        const { say } = this;
        return h('section', { class: 'mj-card', 'aria-labelledby': 'mj-not' }, h('h2', { id: 'mj-not' }, say('not')),
            h('ul', {}, ['not1', 'not2', 'not3', 'not4'].map((key) => h('li', {}, say(key)))));
    }

    /** Shows what there is: a fault, the verdict, the answer. */
    show() {
        const { say } = this;
        this.progress.replaceChildren(...this.fault === null ? [] : [h('p', { class: 'mj-fault', role: 'alert' }, say(...this.fault))]);
        this.verdict.replaceChildren(...this.result === null ? [] : [verdictOf(say, this.result)]);
        this.findings.replaceChildren(...this.result === null ? [] : [findingsOf(say, this.result)]);
        this.mine.replaceChildren(...answerOf(say, this.answer, this.result));
    }

    fail(...fault) {
        this.fault = fault;
        this.show();
    }

    chosen() {
        if (this.input.files.length > 0) {
            this.read(this.input.files[0]);
        }
    }

    start() {
        if (this.input.files.length > 0) {
            this.read(this.input.files[0]);
        } else if (this.file !== null) {
            this.read(this.file);
        } else if (this.bundle !== null) {
            this.fetchBundle();
        } else {
            this.fail('none');
            this.input.focus();
        }
    }

    async read(file) {
        if (file === undefined) {
            return;
        }
        this.file = file;
        try {
            await this.verify(file.name, await file.arrayBuffer());
        } catch (fault) {
            this.fail(fault instanceof DOMException ? 'noReading' : 'broken', fault.message);
        }
    }

    async fetchBundle() {
        this.progress.replaceChildren(h('p', {}, this.say('loading')));
        try {
            const answer = await fetch(this.bundle);
            if (!answer.ok) {
                this.fail('noBundle', String(answer.status));
                return;
            }
            const name = /filename="?([^";]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'bundle.zip';
            await this.verify(name, await answer.arrayBuffer());
        } catch (fault) {
            this.fail(fault instanceof TypeError ? 'noBundle' : 'broken', fault.message);
        }
    }

    /** Verifies a bundle and shows what came out; one that is still being verified is given up. */
    async verify(name, bytes) {
        const pins = this.typed.normalize('NFKC').toLowerCase().split(/[\s,，;；]+/).filter((key) => key !== '');
        const unfit = pins.find((key) => !KEY_ID.test(key));
        if (unfit !== undefined) {
            this.engine.stop();
            Object.assign(this, { result: null, answer: null });
            this.fail('badKey', unfit);
            this.keys.focus();
            return;
        }
        this.engine.stop();
        this.engine = new Engine();
        Object.assign(this, { result: null, answer: null, fault: null });
        this.show();
        const { engine } = this;
        let result;
        try {
            result = await engine.verify(name, bytes, pins, ({ stage, part }) => engine === this.engine && this.advance(stage, part));
        } catch (fault) {
            if (engine === this.engine) {
                throw fault;
            }
            return; // given up for the bundle that is being verified now
        }
        if (engine === this.engine) {
            this.result = result;
            this.show();
            this.verdict.querySelector('h2').focus();
        }
    }

    /** Shows how far the work is; the words change only with the stage, so that nobody is read a hundred percentages. */
    advance(stage, part) {
        if (this.bar === undefined || !this.progress.contains(this.bar)) {
            this.stage = h('p', { id: 'mj-stage' });
            this.bar = h('progress', { class: 'mj-bar', max: 1, 'aria-labelledby': 'mj-stage' });
            this.progress.replaceChildren(this.stage, this.bar);
        }
        this.bar.value = part;
        const words = this.say(`stage.${stage}`);
        if (this.stage.textContent !== words) {
            this.stage.textContent = words;
        }
    }

    async ask() {
        this.asked = this.code.value;
        if (this.result === null || this.asked.trim() === '') {
            this.answer = this.result === null ? null : { of: 'nothing' };
            this.show();
            return;
        }
        this.answer = { of: await this.engine.light(this.asked) };
        this.mine.replaceChildren(...answerOf(this.say, this.answer, this.result));
    }
}
