"""The peer of bench/run in Python: the smallest SHA-256 tickets of (seed, id, generation) come out of a heap.

"audit" restates, in our own lines, what R. L. Rivest's consistent_sampler (MIT) does for election audits: the seed is
hashed for each id, hash and id together once more, the number's decimal digits stand in reverse order behind "0.", and
tickets are named tuples pushed one by one. "bare" leaves all of that out but one hash and one heap.

sampler.py KIND IDS COUNT reads the list and then draws once for each line of standard input, which is the seed.
"""
import collections
import hashlib
import heapq
import sys

Ticket = collections.namedtuple("Ticket", "number id generation")


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def audit(seed, names):
    heap = []
    for name in names:
        number = int(digest(digest(seed) + name), 16)
        heapq.heappush(heap, Ticket("0." + f"{number:064d}"[::-1], name, 1))
    return heap


def bare(seed, names):
    heap = [(digest(f"{seed},{name},1"), name) for name in names]
    heapq.heapify(heap)
    return heap


if __name__ == "__main__":
    make = {"audit": audit, "bare": bare}[sys.argv[1]]
    with open(sys.argv[2], encoding="ascii") as lines:
        ids = lines.read().split()
    for line in sys.stdin:
        tickets = make(line.strip(), ids)
        print(*(heapq.heappop(tickets)[1] for _ in range(int(sys.argv[3]))), flush=True)
