package org.mingjian.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Role;
import org.mingjian.registry.RecordBook;
import org.mingjian.support.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PlatformTest
class DoorsModuleTests {
    @Autowired
    List<RecordBook<?>> books;

    private static Actor actor(Role role) {
        return new Actor(UUID.randomUUID(), "x", "x", UUID.randomUUID(), "x", "x", null, Set.of(role));
    }

    @Test
    @DisplayName("SEC-08 a registry opens only to who has the permission of that registry, whatever the page asked for")
    void opensToItsOwn() {
        Doors doors = new Doors(books);
        for (Book book : Book.values()) {
            assertThat(doors.toEdit(actor(Role.PLANNER), book.section()).book()).isEqualTo(book);
            assertThat(doors.toView(actor(Role.LEADER), book.section()).records().kind()).isEqualTo(book.kind());
            assertThatThrownBy(() -> doors.toEdit(actor(Role.LEADER), book.section()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> doors.toView(actor(Role.WITNESS), book.section()))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }
}
