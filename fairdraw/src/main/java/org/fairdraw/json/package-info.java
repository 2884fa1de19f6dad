/**
 * I-JSON in the canonical form of RFC 8785, and the one way to say that input breaks a rule (VDP §1.3).
 */
@org.jspecify.annotations.NullMarked
package org.fairdraw.json;
