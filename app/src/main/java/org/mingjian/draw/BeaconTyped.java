package org.mingjian.draw;

import java.util.UUID;

/**
 * What one person typed for the beacon (VDP §4.4).
 *
 * @param by the account, or the slip of a witness
 */
public record BeaconTyped(UUID by, String text) {}
