/** The entries of a bundle by what they stand there for (VDP §15.6, §15.20); what has no place there is stray. */

export class Book {
    /** @param commit C of the own draw, as hex */
    constructor(entries, commitment, commit) {
        const { org, drawId, rules } = commitment;
        Object.assign(this, { org, drawId, commit, sealed: rules.mode === 'SEALED' });
        [this.own, this.events, this.replies, this.ends] = [[], [], [], []];
        [this.history, this.anchors, this.evidence, this.stray] = [[], [], [], []];
        const indexes = (type, member, value) => entries.filter(({ entry }) => entry.type === type && entry.body[member] === value)
            .map(({ index }) => index);
        const [mine, lists, results] = [indexes('COMMIT', 'commit', commit), indexes('SNAPSHOT', 'list', 'subjects'), indexes('RESULT', 'commit', commit)];
        this.sole = mine.length === 1;
        this.at = mine[0] ?? Infinity;
        this.snapshot = lists.length === 1 ? lists[0] : Infinity;
        this.result = results.length === 1 ? results[0] : -1;
        this.places = new Map();
        for (const { index, entry } of entries) {
            const { commit: other } = entry.body;
            if (entry.type === 'COMMIT' && other !== commit && entry.org === org && !this.places.has(other)) {
                this.places.set(other, index);
            }
        }
        entries.forEach((line) => this.placesOf(line).forEach((place) => place.push(line)));
    }

    placesOf({ index, entry: { type, org, body } }) {
        const mine = body.commit === this.commit;
        if (type === 'POLICY' || type === 'SNAPSHOT') {
            return [this.own];
        } else if (mine && (type === 'REVEAL' || type === 'BEACON')) {
            return [Object.hasOwn(body, 'event') ? this.replies : this.own];
        } else if (mine && (type === 'COMMIT' || type === 'RESULT' || (this.sealed && (type === 'RECEIPT' || type === 'OPEN')))) {
            return [this.own];
        }
        const found = [];
        const ours = org === this.org;
        if (['COMMIT', 'REVEAL', 'RESULT', 'VOID'].includes(type) && !mine && ours && (this.places.get(body.commit) ?? -1) < this.at) {
            found.push(this.history);
        }
        if (type === 'ANCHOR' && ours && index < this.at) {
            found.push(this.anchors);
        }
        const after = this.afterwards(index, type, org, body, mine);
        return after === null ? found.length > 0 ? found : [this.stray] : [...found, after];
    }

    /** Returns the evidence, the events or the endings where an entry belongs there, else null. */
    afterwards(index, type, org, body, mine) {
        const own = body.drawId === this.drawId;
        const proves = ((type === 'RESULT' || type === 'OPEN') && !mine) || type === 'INSPECTION'
            || (type === 'EVENT' && !own && org === this.org);
        if (proves && index < this.snapshot) {
            return this.evidence;
        } else if (type === 'EVENT' && own) {
            return this.events;
        }
        return type === 'INSPECTION' && own && index > this.result ? this.ends : null;
    }

    /** Returns the draw's own entries of a type. */
    of(type) {
        return this.own.filter(({ entry }) => entry.type === type);
    }

    /** Returns entries of a type of earlier draws. */
    past(type) {
        return this.history.filter(({ entry }) => entry.type === type);
    }
}
