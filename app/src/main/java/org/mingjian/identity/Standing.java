package org.mingjian.identity;

import java.util.Optional;

/**
 * Who is in a session, and what the person must do before anything else there.
 *
 * @param actor who it is, with the roles as they are now
 * @param duty what is due first, or empty
 */
record Standing(Actor actor, Optional<Duty> duty) {}
