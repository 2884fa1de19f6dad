/**
 * Tells open pages that something changed, by server-sent events. What changed they read by their ordinary address, so
 * that a stream carries nothing but versions. One reader asks the database for all of them, which makes several nodes
 * on one database work alike.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.mingjian.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
