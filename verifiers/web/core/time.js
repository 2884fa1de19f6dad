/** Times YYYY-MM-DDTHH:MM:SSZ and days (VDP §1.2, §15.20). */

const LAST = '9999-12-31T23:59:59Z';

/** Returns the time so many seconds later; the last one there is where it would be beyond. */
export function laterBy(at, seconds) {
    const moment = Date.parse(at) + 1000 * seconds;
    return moment > Date.parse(LAST) ? LAST : `${new Date(moment).toISOString().slice(0, 19)}Z`;
}

/** Returns the day of an entry: the date of its time plus 8 hours. */
export function dayOf(at) {
    return laterBy(at, 8 * 3600).slice(0, 10);
}
