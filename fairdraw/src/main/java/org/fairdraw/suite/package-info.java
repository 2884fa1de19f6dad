/**
 * Hashes, hash trees, keys and signatures, all behind {@link org.fairdraw.suite.Suite} (VDP §1.1, §1.4, §8). What is drawn
 * does not depend on how they are made.
 */
@org.jspecify.annotations.NullMarked
package org.fairdraw.suite;
