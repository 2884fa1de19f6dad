package org.mingjian.draw;

import java.util.Optional;
import java.util.UUID;

/**
 * What one person typed for the beacon (VDP §4.4).
 *
 * @param by the account, or the slip of a witness
 * @param evidence hex of a drand round's signature, where it was typed
 */
public record BeaconTyped(UUID by, String text, Optional<String> evidence) {}
