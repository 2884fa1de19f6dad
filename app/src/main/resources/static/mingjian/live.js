/**
 * Keeps an open page up to date: the server says that something changed, and the parts that differ are taken from the
 * page as it is now. What was typed, what was opened and where the focus was stays. Without a stream it asks now and then.
 */
const SLOW = 10000;
const WAIT = 400;

const place = document.querySelector('[data-live]');
let source = null;
let timer = 0;
let asking = false;
let again = false;

/** Remembers what a person did to a part that is about to be replaced. */
function remember(part) {
    const active = document.activeElement;
    return {
        typed: [...part.querySelectorAll('input[id]:not([type=hidden]), textarea[id], select[id]')]
            .filter((field) => field.value !== (field.defaultValue ?? ''))
            .map((field) => [field.id, field.value]),
        open: [...part.querySelectorAll('details[id][open]')].map((details) => details.id),
        focus: part.contains(active) && active.id ? active.id : '',
        range: part.contains(active) && 'selectionStart' in active ? [active.selectionStart, active.selectionEnd] : null,
    };
}

function restore({ typed, open, focus, range }) {
    typed.forEach(([id, value]) => {
        const field = document.getElementById(id);
        if (field) {
            field.value = value;
        }
    });
    open.forEach((id) => document.getElementById(id)?.setAttribute('open', ''));
    const field = focus && document.getElementById(focus);
    if (field) {
        field.focus({ preventScroll: true });
        if (range && range[0] !== null && field.setSelectionRange) {
            field.setSelectionRange(...range);
        }
    }
}

function take(fresh) {
    document.querySelectorAll('[data-live-part]').forEach((part) => {
        const other = fresh.getElementById(part.id);
        if (!other || (part.dataset.stamp && other.dataset.stamp === part.dataset.stamp)) {
            return;
        }
        const kept = remember(part);
        const taken = document.importNode(other, true);
        part.replaceWith(taken);
        restore(kept);
        document.dispatchEvent(new CustomEvent('mj-live', { detail: taken }));
    });
}

async function renew() {
    if (asking) {
        again = true;
        return;
    }
    asking = true;
    try {
        const answer = await fetch(location.href, { cache: 'no-store', credentials: 'same-origin' });
        if (answer.redirected || !answer.ok) {
            // Signed out, withdrawn or gone: the page itself says it best.
            if (answer.status < 500) {
                location.reload();
            }
            return;
        }
        const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
        take(fresh);
        const now = fresh.querySelector('[data-live]');
        if (now) {
            place.dataset.liveSeen = now.dataset.liveSeen;
        }
    } catch {
        // No network: the stream, or the next turn, brings it.
    } finally {
        asking = false;
        if (again) {
            again = false;
            renew();
        }
    }
}

/** A hall full of phones does not ask in the same instant. */
function soon() {
    setTimeout(renew, Math.floor(performance.now() % WAIT));
}

function listen() {
    clearInterval(timer);
    source = new EventSource(`${place.dataset.live}?seen=${encodeURIComponent(place.dataset.liveSeen)}`);
    source.addEventListener('change', soon);
    source.onerror = () => {
        if (source.readyState === EventSource.CLOSED) {
            clearInterval(timer);
            timer = setInterval(renew, SLOW);
        }
    };
}

function rest() {
    source?.close();
    clearInterval(timer);
}

if (place) {
    listen();
    // A browser keeps few connections to one server: a page that nobody sees gives its own back.
    document.addEventListener('visibilitychange', () => (document.hidden ? rest() : (rest(), listen())));
    addEventListener('pagehide', rest);
}
