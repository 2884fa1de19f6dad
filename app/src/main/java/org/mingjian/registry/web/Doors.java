package org.mingjian.registry.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.registry.BookKind;
import org.mingjian.registry.RecordBook;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Opens a registry to those who may enter it. The pages that all registries share name the permissions of all; what
 * lies behind is reached by a {@link Door} alone, and so only with the permission of the registry at hand (SEC-08).
 */
@Component
class Doors {
    private final Map<BookKind, RecordBook<?>> books = new EnumMap<>(BookKind.class);

    Doors(List<RecordBook<?>> books) {
        books.forEach(book -> this.books.put(book.kind(), book));
    }

    Door<?> toView(Actor actor, String section) {
        Book book = Book.of(section);
        return open(actor, book, book.view());
    }

    Door<?> toEdit(Actor actor, String section) {
        Book book = Book.of(section);
        return open(actor, book, book.edit());
    }

    private Door<?> open(Actor actor, Book book, Permission permission) {
        if (!actor.may(permission)) {
            throw new AccessDeniedException("The account may not enter " + book.path() + ".");
        }
        return new Door<>(actor, book, Optional.ofNullable(books.get(book.kind())).orElseThrow());
    }
}
