/**
 * Canonical JSON (VDP §1.3, §15.13: I-JSON by RFC 8785, NFC, integers): what is not canonical is refused, not repaired.
 * Objects have no prototype, so that no member's name means anything to the language.
 */
import { textOfUtf8, utf8 } from './bytes.js';

const DEEPEST = 64;
const MOST = 4_000_000;
const SHORT = { '"': '"', '\\': '\\', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)/y;
const CONTROL = /u00(?:0[0-7bef]|1[0-9a-f])/y;
const ASCII = /^[\u0000-\u007f]*$/;

/** Bytes that are not canonical: where, and why in Chinese and English. */
export class NotCanonical extends Error {
    constructor(at, zh, en) {
        super(`character ${at}: ${en}`);
        this.words = [`第 ${at} 个字符处：${zh}`, `at character ${at}: ${en}`];
    }
}

class Parser {
    constructor(text) {
        this.text = text;
        this.at = 0;
        this.count = 0;
    }

    fail(zh, en) {
        return new NotCanonical(this.at, zh, en);
    }

    document() {
        const value = this.value(0);
        if (this.at !== this.text.length) {
            throw this.fail('JSON 之后还有内容', 'something follows the JSON value');
        }
        return value;
    }

    tally() {
        if (++this.count > MOST) {
            throw this.fail('值和转义太多', 'too many values and escapes');
        }
    }

    value(depth) {
        const text = this.text;
        const lead = text[this.at];
        this.tally();
        if (lead === '"') {
            return this.string();
        } else if (lead === '{' || lead === '[') {
            if (depth >= DEEPEST) {
                throw this.fail('嵌套太深', 'nested too deeply');
            }
            return lead === '{' ? this.object(depth) : this.array(depth);
        }
        for (const [word, meant] of [['true', true], ['false', false], ['null', null]]) {
            if (text.startsWith(word, this.at)) {
                this.at += word.length;
                return meant;
            }
        }
        return this.integer();
    }

    integer() {
        NUMBER.lastIndex = this.at;
        const match = NUMBER.exec(this.text);
        if (match === null) {
            throw this.fail('这里不是规范的 JSON（也不许有空白）', 'this is no canonical JSON (white space is not allowed either)');
        }
        const number = Number(match[0]);
        if (match[0] === '-0' || !Number.isSafeInteger(number) || /[.eE0-9]/.test(this.text[this.at + match[0].length] ?? '')) {
            throw this.fail('不是规范的、小于 2^53 的整数', 'no canonical integer below 2^53');
        }
        this.at += match[0].length;
        return number;
    }

    string() {
        const start = ++this.at;
        let text = '';
        for (;;) {
            PLAIN.lastIndex = this.at;
            const plain = PLAIN.exec(this.text)[0];
            text += plain;
            this.at += plain.length;
            const mark = this.text[this.at];
            if (mark === '"') {
                this.at++;
                break;
            } else if (mark !== '\\') {
                throw this.fail('字符串没有结束，或含控制字符', 'a string without end, or a bare control character');
            }
            this.at++;
            text += this.escape();
        }
        if (!ASCII.test(text) && text.normalize('NFC') !== text) {
            this.at = start;
            throw this.fail('字符串不是 NFC', 'a string that is not NFC');
        }
        return text;
    }

    escape() {
        this.tally();
        const sign = this.text[this.at];
        if (sign !== undefined && Object.hasOwn(SHORT, sign)) {
            this.at++;
            return SHORT[sign];
        }
        CONTROL.lastIndex = this.at;
        const match = CONTROL.exec(this.text);
        if (match === null) {
            throw this.fail('不规范的转义', 'an escape that RFC 8785 does not write');
        }
        this.at += 5;
        return String.fromCharCode(parseInt(match[0].slice(1), 16));
    }

    /** Returns true where another item follows, false behind the closing mark. */
    more(close) {
        const mark = this.text[this.at++];
        if (mark !== ',' && mark !== close) {
            this.at--;
            throw this.fail(`应为“,”或“${close}”`, `"," or "${close}" was expected`);
        }
        return mark === ',';
    }

    array(depth) {
        const items = [];
        if (this.text[++this.at] === ']') {
            this.at++;
            return items;
        }
        do {
            items.push(this.value(depth + 1));
        } while (this.more(']'));
        return items;
    }

    object(depth) {
        const members = Object.create(null);
        let last = null;
        if (this.text[++this.at] === '}') {
            this.at++;
            return members;
        }
        do {
            if (this.text[this.at] !== '"') {
                throw this.fail('应为成员名', 'the name of a member was expected');
            }
            const name = this.string();
            if (last !== null && name <= last) {
                throw this.fail(`成员重复或没有按序：${name}`, `a member twice or out of order: ${name}`);
            }
            last = name;
            if (this.text[this.at++] !== ':') {
                throw this.fail('应为“:”', '":" was expected');
            }
            members[name] = this.value(depth + 1);
        } while (this.more('}'));
        return members;
    }
}

/** Parses the bytes of one canonical JSON text; throws NotCanonical. */
export function parseCanonical(bytes) {
    const text = textOfUtf8(bytes);
    if (text === null) {
        throw new NotCanonical(0, '不是 UTF-8', 'not UTF-8');
    }
    return new Parser(text).document();
}

function escaped(text) {
    return JSON.stringify(text);
}

/** Returns the canonical text of a value made of what parseCanonical gives. */
export function canonicalText(value) {
    if (Array.isArray(value)) {
        return `[${value.map(canonicalText).join(',')}]`;
    } else if (value !== null && typeof value === 'object') {
        return `{${Object.keys(value).sort().map((name) => `${escaped(name)}:${canonicalText(value[name])}`).join(',')}}`;
    }
    return typeof value === 'string' ? escaped(value) : String(value);
}

export function canonicalBytes(value) {
    return utf8(canonicalText(value));
}

/** Tells whether two values are the same JSON. */
export function sameJson(a, b) {
    return canonicalText(a) === canonicalText(b);
}
