/** The pages of sign-in, setup, accounts, agencies and the desk's home. */
@NullMarked
package org.mingjian.identity.web;

import org.jspecify.annotations.NullMarked;
