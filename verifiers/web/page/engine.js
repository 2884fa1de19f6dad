/** The worker that verifies, as promises. In the saved file its program stands in the page; on the portal beside it. */

/** Starts a worker, whose messages go to the tasks that wait for them. */
export class Engine {
    constructor() {
        this.waiting = new Map();
        this.tasks = 0;
        const program = document.getElementById('mj-worker');
        this.worker = program === null
            ? new Worker(new URL('../worker.js', import.meta.url), { type: 'module' })
            : new Worker(URL.createObjectURL(new Blob([program.textContent], { type: 'text/javascript' })));
        this.worker.addEventListener('message', ({ data }) => this.take(data));
        this.worker.addEventListener('error', (event) => this.breakDown(event.message ?? 'worker'));
    }

    take({ task, progress, result, fault }) {
        const waiting = this.waiting.get(task);
        if (waiting === undefined) {
            return;
        } else if (progress !== undefined) {
            waiting.progress(progress);
            return;
        }
        this.waiting.delete(task);
        if (fault === undefined) {
            waiting.resolve(result);
        } else {
            waiting.reject(new Error(fault));
        }
    }

    breakDown(message) {
        this.waiting.forEach(({ reject }) => reject(new Error(message)));
        this.waiting.clear();
    }

    ask(message, transfer = [], progress = () => {}) {
        const task = ++this.tasks;
        return new Promise((resolve, reject) => {
            this.waiting.set(task, { resolve, reject, progress });
            this.worker.postMessage({ task, ...message }, transfer);
        });
    }

    /** Verifies a bundle; its bytes are the worker's from now on. */
    verify(name, bytes, pins, progress) {
        return this.ask({ name, bytes, pins }, [bytes], progress);
    }

    /** Returns how one enterprise stood in the bundle that was verified last. */
    light(code) {
        return this.ask({ code });
    }

    stop() {
        this.worker.terminate();
        this.breakDown('stopped');
    }
}
