/**
 * The verifiable draw protocol VDP-1 (docs/spec/draw-protocol.md): snapshots, commitment, seed,
 * tickets, allocation, selection, assignment, certificate, and the verifier that judges them all.
 * The package needs nothing but the JDK, and holds no random-number object and no floating point.
 */
@org.jspecify.annotations.NullMarked
package org.fairdraw;
