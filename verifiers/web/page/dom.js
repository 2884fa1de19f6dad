/** Small tools for making a page out of elements; text is only ever set as text. */

/** Makes an element: attributes (listeners as functions, true for attributes without value), then children. */
export function h(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (typeof value === 'function') {
            element.addEventListener(name, value);
        } else if (value !== false && value !== null && value !== undefined) {
            element.setAttribute(name, value === true ? '' : value);
        }
    }
    element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
    return element;
}

const MARKS = { pass: 'M5 12.5l4.5 4.5L19 7.5', fail: 'M6.5 6.5l11 11M17.5 6.5l-11 11', 'not-checked': 'M6 12h12' };

/** Makes the round mark of a status: a tick, a cross, or a dash. */
export function mark(status) {
    const make = (tag, attributes) => {
        const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
        Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
        return element;
    };
    const picture = make('svg', { class: `mj-mark mj-mark--${status}`, viewBox: '0 0 24 24', 'aria-hidden': 'true' });
    picture.append(make('circle', { cx: 12, cy: 12, r: 11 }), make('path', { d: MARKS[status] }));
    return picture;
}

/** Shows hex in groups of eight. */
export function groups(hex) {
    return (hex.match(/.{1,8}/g) ?? []).map((part) => h('span', {}, part));
}

/** Shows pairs of a name and what it is; pairs that are null are left out. */
export function facts(name, pairs) {
    return h('dl', { class: name }, pairs.filter((pair) => pair !== null).map(([term, ...values]) => [h('dt', {}, term), h('dd', {}, ...values)]));
}
