package org.mingjian.disclosure.web;

import java.util.Optional;
import org.mingjian.disclosure.Publication;

/**
 * The verifier in the browser.
 *
 * @param publication the draw whose bundle is verified at once; empty where the reader brings one
 * @param key id of this ledger's key
 */
record BrowserVerifyPage(Optional<Publication> publication, String key) {}
