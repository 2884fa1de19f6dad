package org.mingjian.identity;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the token of the first start to the console, past every log (SEC-03); a demo makes its own accounts. */
@Component
class SetupNotice {
    private final Setup setup;
    private final boolean demo;

    SetupNotice(Setup setup, @Value("${mingjian.demo:false}") boolean demo) {
        this.setup = setup;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void announce() {
        if (demo) {
            return;
        }
        setup.issueToken().ifPresent(token -> {
            PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            console.println();
            console.println("首次启动：请打开 /setup，输入以下一次性令牌。First start: open /setup and enter this one-time token.");
            console.println("    " + token);
            console.println();
        });
    }
}
