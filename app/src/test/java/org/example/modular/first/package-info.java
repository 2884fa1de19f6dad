/** The intruder's module. */
package org.example.modular.first;
