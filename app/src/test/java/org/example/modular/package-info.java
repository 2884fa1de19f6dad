/** Two modules of which one reaches into the other: what the check of modules must find. */
package org.example.modular;
