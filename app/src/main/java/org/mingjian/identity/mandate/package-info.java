/**
 * What an agency may do and in whose name: its jurisdiction, what is delegated to it, its leading group, and what legal
 * supervisors find. It stands on the tree of agencies, which knows nothing of it but one rule on founding.
 */
@NullMarked
@NamedInterface("mandate")
package org.mingjian.identity.mandate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
