"""A ticket sampler as cities use for audits: the smallest SHA-256 tickets of (seed, id, generation) come out of a heap.

Restated in a few lines after R. L. Rivest's description of consistent sampling, to be measured beside the draw.
sampler.py IDS COUNT reads the list and then draws once for each line of standard input, which is the seed.
"""
import hashlib
import heapq
import sys


def ticket(seed, name, generation):
    digest = hashlib.sha256(f"{seed},{name},{generation}".encode()).hexdigest()
    return digest, name, generation


def sample(seed, names, count):
    tickets = [ticket(seed, name, 1) for name in names]
    heapq.heapify(tickets)
    return [heapq.heappop(tickets)[1] for _ in range(count)]


if __name__ == "__main__":
    with open(sys.argv[1], encoding="ascii") as lines:
        ids = lines.read().split()
    for line in sys.stdin:
        print(*sample(line.strip(), ids, int(sys.argv[2])), flush=True)
