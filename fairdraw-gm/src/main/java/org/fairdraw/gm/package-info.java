/** Suite G: the hash SM3 and the signature SM2 behind {@link org.fairdraw.suite.Suite} (VDP §1.1, §15.19). */
@org.jspecify.annotations.NullMarked
package org.fairdraw.gm;
