/** The pages of the registries: lists, records with their history, forms, import and export. */
@NullMarked
package org.mingjian.registry.web;

import org.jspecify.annotations.NullMarked;
