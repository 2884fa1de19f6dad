package org.mingjian.registry;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every registry works with. */
@Component
record BookTools(
    JdbcClient jdbc,
    Keeper keeper,
    Books books,
    Changes changes,
    Imports imports,
    ImportRuns runs,
    Clock clock,
    Privacy privacy
) {}
