/** The bundle's ZIP (VDP §15.11, §15.18): its parts say the same and fill it from the first byte to the last. */
import { compareBytes, textOf, textOfUtf8 } from './bytes.js';
import { Damaged, inflate } from './inflate.js';

const END = 22;
const LARGEST = 2 ** 32;
const LARGEST_JSON = 64 * 2 ** 20;
const MIB = 2 ** 20;
const GROWTH = 200;

/** The bundle cannot be read at all: exit status 2. The words say why, in Chinese and English. */
export class Unreadable extends Error {
    constructor(zh, en) {
        super(en);
        this.words = [zh, en];
    }
}

const CHECKSUMS = Int32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte;
    for (let i = 0; i < 8; i++) {
        sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    }
    return sum;
});

function crc32(bytes) {
    let sum = -1;
    for (let i = 0; i < bytes.length; i++) {
        sum = CHECKSUMS[(sum ^ bytes[i]) & 255] ^ (sum >>> 8);
    }
    return ~sum >>> 0;
}

/** Numbers out of a ZIP; reading beyond its bytes is damage. */
class View {
    constructor(bytes) {
        this.bytes = bytes;
        this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }

    short(at) {
        return this.view.getUint16(at, true);
    }

    long(at) {
        return this.view.getUint32(at, true);
    }

    slice(at, length) {
        if (at + length > this.bytes.length) {
            throw new Damaged('it ends too early');
        }
        return this.bytes.subarray(at, at + length);
    }
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const LAST = 0x06054b50;
const DESCRIPTOR = 0x08074b50;

/** Reads one file of the directory and compares it with what stands before the file itself. */
function entryAt(zip, place) {
    const [flags, method] = [zip.short(place + 8), zip.short(place + 10)];
    const figures = [zip.long(place + 16), zip.long(place + 20), zip.long(place + 24)];
    const [named, extra, note] = [zip.short(place + 28), zip.short(place + 30), zip.short(place + 32)];
    const start = zip.long(place + 42);
    const name = zip.slice(place + 46, named);
    const ownFlags = zip.short(start + 6);
    const described = (ownFlags & 8) !== 0;
    const own = [zip.long(start + 14), zip.long(start + 18), zip.long(start + 22)];
    const ownName = zip.slice(start + 30, zip.short(start + 26));
    if (zip.long(place) !== CENTRAL || zip.long(start) !== LOCAL || zip.short(start + 8) !== method
        || compareBytes(name, 0, name.length, ownName, 0, ownName.length) !== 0
        || own.some((figure, i) => figure !== figures[i] && !(described && figure === 0))) {
        throw new Damaged('its directory and its files differ');
    }
    const [checksum, packed, size] = figures;
    if (((flags | ownFlags) & 1) !== 0 || (method !== 0 && method !== 8) || (method === 0 && packed !== size)) {
        throw new Damaged('it is packed in a way that VDP 15.18 does not know');
    }
    const content = start + 30 + named + zip.short(start + 28);
    return {
        name: textOfUtf8(name) ?? textOf(name), method, checksum, packed, size, described, start, content,
        next: place + 46 + named + extra + note,
    };
}

/** Returns where a file ends, behind what may describe it once more. */
function endOf(zip, entry) {
    const end = entry.content + entry.packed;
    if (!entry.described) {
        return end;
    }
    const states = (at) => zip.long(at) === entry.checksum && zip.long(at + 4) === entry.packed
        && zip.long(at + 8) === entry.size;
    if (zip.long(end) === DESCRIPTOR && end + 16 <= zip.bytes.length && states(end + 4)) {
        return end + 16;
    }
    if (!states(end)) {
        throw new Damaged('its directory and its files differ');
    }
    return end + 12;
}

function directory(zip) {
    const end = zip.bytes.length - END;
    const [count, length, offset] = [zip.short(end + 10), zip.long(end + 12), zip.long(end + 16)];
    if (zip.long(end) !== LAST || zip.short(end + 4) !== 0 || zip.short(end + 6) !== 0 || zip.short(end + 8) !== count
        || zip.short(end + 20) !== 0 || offset + length !== end) {
        throw new Damaged('its end and its directory differ');
    }
    const entries = [];
    let place = offset;
    for (let i = 0; i < count; i++) {
        entries.push(entryAt(zip, place));
        place = entries[i].next;
    }
    if (place !== end) {
        throw new Damaged('its end and its directory differ');
    }
    let filled = 0;
    for (const entry of [...entries].sort((a, b) => a.start - b.start)) {
        if (entry.start !== filled) {
            throw new Damaged('its files overlap, or something stands between them');
        }
        filled = endOf(zip, entry);
    }
    if (filled !== offset) {
        throw new Damaged('its files overlap, or something stands between them');
    }
    return entries;
}

function tooLarge(entries) {
    return entries.reduce((sum, entry) => sum + entry.size, 0) > LARGEST
        || entries.some((entry) => /\.jsonl?$/.test(entry.name) && entry.size > LARGEST_JSON)
        || entries.some((entry) => entry.size > MIB + GROWTH * entry.packed);
}

function content(zip, entry) {
    const packed = zip.slice(entry.content, entry.packed);
    const bytes = entry.method === 0 ? packed : inflate(packed, entry.size);
    if (crc32(bytes) !== entry.checksum) {
        throw new Damaged('a checksum is wrong');
    }
    return bytes;
}

/** Returns the files as [{name, bytes}] in the directory's order; throws Unreadable. */
export function readZip(bytes) {
    const zip = new View(bytes);
    try {
        const entries = directory(zip);
        if (tooLarge(entries)) {
            throw new Unreadable('解开后超过 VDP §15.11 的限度', 'it unpacks to more than VDP §15.11 allows');
        }
        return entries.map((entry) => ({ name: entry.name, bytes: content(zip, entry) }));
    } catch (fault) {
        if (fault instanceof Unreadable) {
            throw fault;
        } else if (fault instanceof Damaged) {
            throw new Unreadable('不是可读的 ZIP 文件', `not a readable ZIP file: ${fault.message}`);
        } else if (fault instanceof RangeError && /alloc|length/i.test(fault.message)) {
            throw new Unreadable('内存不够，读不了这么大的文件', 'there is not enough memory for a file of this size');
        } else if (fault instanceof RangeError) {
            throw new Unreadable('不是可读的 ZIP 文件', 'not a readable ZIP file: it ends too early');
        }
        throw fault;
    }
}
