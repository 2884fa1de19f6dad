/**
 * The bundle, its strict readers, and the checks V1–V8 with their findings and reports (VDP §8–§10, §15). It computes the
 * draw anew with the same classes that made it; other implementations stand beside this one for that reason.
 */
@org.jspecify.annotations.NullMarked
package org.fairdraw.verify;
