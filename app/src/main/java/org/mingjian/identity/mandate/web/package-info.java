/** The pages of what an agency may do: its leading group, delegations, findings, and the public list. */
@NullMarked
package org.mingjian.identity.mandate.web;

import org.jspecify.annotations.NullMarked;
