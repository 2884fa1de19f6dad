package org.mingjian.live;

import java.util.UUID;

/**
 * What a page watches.
 *
 * @param kind names the {@link LiveSource} that knows its versions
 * @param id which one of the kind
 */
public record Topic(String kind, UUID id) {}
