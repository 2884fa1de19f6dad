/** What medium_population.py prints (VDP §11): Python's random.Random(2026), a Mersenne Twister, as far as it needs it. */

const SIZE = 624;

/** Returns random.random() of a seed below 2^32. */
function randomOf(seed) {
    const state = new Int32Array(SIZE);
    const mix = (i, factor) => (state[i] ^ Math.imul(state[(i + SIZE - 1) % SIZE] ^ (state[(i + SIZE - 1) % SIZE] >>> 30), factor));
    state[0] = 19650218;
    for (let i = 1; i < SIZE; i++) {
        state[i] = Math.imul(1812433253, state[i - 1] ^ (state[i - 1] >>> 30)) + i;
    }
    let i = 1;
    const step = () => {
        if (++i >= SIZE) {
            state[0] = state[SIZE - 1];
            i = 1;
        }
    };
    for (let k = 0; k < SIZE; k++, step()) {
        state[i] = mix(i, 1664525) + seed;
    }
    for (let k = 0; k < SIZE - 1; k++, step()) {
        state[i] = mix(i, 1566083941) - i;
    }
    state[0] = 0x80000000;
    let at = SIZE;
    const twist = () => {
        for (let j = 0; j < SIZE; j++) {
            const y = (state[j] & 0x80000000) | (state[(j + 1) % SIZE] & 0x7fffffff);
            state[j] = state[(j + 397) % SIZE] ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
        }
        at = 0;
    };
    const word = () => {
        if (at === SIZE) {
            twist();
        }
        let y = state[at++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return (y ^ (y >>> 18)) >>> 0;
    };
    return () => ((word() >>> 5) * 67108864 + (word() >>> 6)) / 9007199254740992;
}

/** Returns the rows as one text. */
export function population(count) {
    const random = randomOf(2026);
    const choose = (values, weights) => {
        const point = random() * weights.reduce((sum, weight) => sum + weight, 0);
        let sum = 0;
        return values[weights.findIndex((weight) => {
            sum += weight;
            return point < sum;
        })];
    };
    const districts = Array.from({ length: 12 }, (_, i) => i + 1);
    let text = '';
    for (let i = 0; i < count; i++) {
        const key = random() < 0.2 ? 'KEY' : 'GEN';
        const district = `3301${String(choose(districts, districts)).padStart(2, '0')}`;
        const weight = choose([1, 2, 4, 8], [60, 25, 10, 5]);
        const status = choose(['E', 'M', 'X.DONE2026'], [970, 1, 29]);
        text += `T1|9133${String(i).padStart(14, '0')}|${key}|${district}|${weight}|${status}\n`;
    }
    return text;
}
