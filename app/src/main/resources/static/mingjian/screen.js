/**
 * Plays the big screen: the result stands in the page whole, computed and recorded; this only shows it row by row in the
 * order of the tickets, then the teams. Space pauses, arrows turn pages, End shows everything, Home plays again.
 */
const DRAWING = { each: 1100, most: 75000 };
const TEAMS = { each: 350, most: 20000 };
const SHORTEST = 50;
const TURN = 8000;
const still = matchMedia('(prefers-reduced-motion: reduce)');
const one = (id) => document.getElementById(id);

/** What was shown so far; it outlives a page that is renewed while it plays. */
const state = { of: '', phase: 'end', drawn: 0, teams: 0, page: 0, paused: false };
let timer = 0;
let rows = [];
let perPage = 1;
let skew = 0;

const words = (name, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), one('sc-words').dataset[name]);
const pages = () => Math.max(1, Math.ceil(rows.length / perPage));

function measure() {
    const scroll = one('sc-scroll');
    rows.forEach((row) => { row.hidden = false; });
    const tallest = Math.max(...rows.slice(0, 60).map((row) => row.offsetHeight), 1);
    const head = scroll.querySelector('thead').offsetHeight;
    const fixed = getComputedStyle(scroll).overflowY !== 'visible' && scroll.clientHeight > 0;
    perPage = fixed ? Math.max(1, Math.floor((scroll.clientHeight - head) / tallest)) : rows.length;
}

function show(fresh = -1) {
    const from = state.page * perPage;
    const counts = new Map();
    rows.forEach((row, i) => {
        row.hidden = i >= state.drawn || i < from || i >= from + perPage;
        row.classList.toggle('sc-new', i === fresh);
        row.querySelector('.sc-team > span').hidden = i >= state.teams;
        if (i < state.drawn) {
            counts.set(row.dataset.cell, (counts.get(row.dataset.cell) || 0) + 1);
        }
    });
    document.querySelectorAll('[data-stratum]').forEach((line) => {
        const have = counts.get(line.dataset.stratum) || 0;
        line.querySelector('[data-have]').textContent = have;
        line.classList.toggle('sc-full', have === Number(line.dataset.drawn));
        line.querySelector('code').hidden = have !== Number(line.dataset.drawn);
    });
    follow(fresh);
    let text = state.phase === 'teams' ? words('teams', state.teams, rows.length) : words('drawing', state.drawn, rows.length);
    if (pages() > 1) {
        text += ' · ' + words('page', state.page + 1, pages());
    }
    one('sc-progress').textContent = text;
    one('sc-pause').setAttribute('aria-pressed', state.paused);
    one('sc-pause').querySelector('[data-on]').hidden = state.paused;
    one('sc-pause').querySelector('[data-off]').hidden = !state.paused;
}

/** In a hall nobody scrolls: the strata that do not fit come into view when they are drawn, and page by page after. */
function follow(fresh) {
    const strata = document.querySelector('.sc-strata');
    if (strata.scrollHeight <= strata.clientHeight) {
        return;
    }
    const line = fresh >= 0 ? strata.querySelector(`[data-stratum="${rows[fresh].dataset.cell}"]`) : null;
    if (line) {
        strata.scrollTop = line.offsetTop - strata.offsetTop - strata.clientHeight / 2;
    }
}

/** Shows what did not fit of the strata, then their beginning again. */
function rollStrata() {
    const strata = document.querySelector('.sc-strata');
    const last = strata.scrollTop + strata.clientHeight >= strata.scrollHeight - 2;
    strata.scrollTop = last ? 0 : strata.scrollTop + strata.clientHeight * 0.8;
}

function pace({ each, most }) {
    const wanted = Math.min(each, most / rows.length);
    return { wait: Math.max(SHORTEST, wanted), by: Math.max(1, Math.round(SHORTEST / Math.max(wanted, 1))) };
}

function step() {
    if (state.phase === 'drawing') {
        const { by } = pace(DRAWING);
        state.drawn = Math.min(rows.length, state.drawn + by);
        state.page = Math.floor((state.drawn - 1) / perPage);
        show(by === 1 ? state.drawn - 1 : -1);
        if (state.drawn === rows.length) {
            state.phase = 'teams';
        }
    } else if (state.phase === 'teams') {
        state.teams = Math.min(rows.length, state.teams + pace(TEAMS).by);
        state.page = Math.floor((state.teams - 1) / perPage);
        show();
        if (state.teams === rows.length) {
            state.phase = 'end';
        }
    } else {
        state.page = (state.page + 1) % pages();
        show();
        rollStrata();
    }
    next();
}

function next() {
    clearTimeout(timer);
    if (state.paused) {
        return;
    }
    if (state.phase === 'end') {
        const strata = document.querySelector('.sc-strata');
        if ((pages() > 1 || strata.scrollHeight > strata.clientHeight) && !still.matches) {
            timer = setTimeout(step, TURN);
        }
    } else {
        timer = setTimeout(step, pace(state.phase === 'drawing' ? DRAWING : TEAMS).wait);
    }
}

function end() {
    Object.assign(state, { phase: 'end', drawn: rows.length, teams: rows.length, page: 0 });
    show();
    next();
}

function again() {
    Object.assign(state, { phase: 'drawing', drawn: 0, teams: 0, page: 0, paused: false });
    show();
    next();
}

function pause() {
    state.paused = !state.paused;
    show();
    next();
}

/** While it plays, forward means: the rest of this page at once. */
function turn(by) {
    if (state.phase === 'drawing' && by > 0) {
        state.drawn = Math.min(rows.length, (state.page + 1) * perPage);
        state.phase = state.drawn === rows.length ? 'teams' : 'drawing';
    } else if (state.phase === 'teams' && by > 0) {
        state.teams = Math.min(rows.length, (Math.floor(state.teams / perPage) + 1) * perPage);
        state.page = Math.floor((state.teams - 1) / perPage);
        state.phase = state.teams === rows.length ? 'end' : 'teams';
    } else if (state.phase === 'end') {
        state.page = (state.page + by + pages()) % pages();
    }
    show();
    next();
}

function played(commitment) {
    try {
        const before = sessionStorage.getItem('mingjian.played') === commitment;
        sessionStorage.setItem('mingjian.played', commitment);
        return before;
    } catch {
        return false;
    }
}

function start() {
    const screen = one('screen');
    skew = Number(screen.dataset.now) - Date.now();
    clearTimeout(timer);
    rows = [...document.querySelectorAll('#sc-scroll tbody tr[data-cell]')];
    if (!rows.length) {
        return;
    }
    measure();
    one('sc-keys').hidden = false;
    one('sc-back').onclick = () => turn(-1);
    one('sc-next').onclick = () => turn(1);
    one('sc-pause').onclick = pause;
    one('sc-end').onclick = end;
    one('sc-again').onclick = again;
    measure();
    if (state.of === screen.dataset.commitment) {
        show();
        next();
        return;
    }
    state.of = screen.dataset.commitment;
    if (played(state.of) || still.matches) {
        end();
    } else {
        again();
    }
}

function tick() {
    const screen = one('screen');
    const now = Date.now() + skew;
    one('sc-clock').textContent = new Date(now).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' });
    const left = one('sc-left');
    if (left && screen.dataset.deadline) {
        const seconds = Math.max(0, Math.ceil((Number(screen.dataset.deadline) - now) / 1000));
        left.textContent = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
    }
}

document.addEventListener('keydown', (event) => {
    if (!rows.length || event.ctrlKey || event.altKey || event.metaKey) {
        return;
    }
    const act = { ' ': pause, ArrowRight: () => turn(1), ArrowLeft: () => turn(-1), End: end, Home: again }[event.key];
    if (act && !(event.key === ' ' && event.target instanceof HTMLButtonElement)) {
        event.preventDefault();
        act();
    }
});
document.addEventListener('mj-live', () => {
    start();
    tick();
});
addEventListener('resize', () => {
    if (rows.length) {
        measure();
        state.page = Math.min(state.page, pages() - 1);
        show();
    }
});
start();
tick();
setInterval(tick, 500);
