package org.mingjian.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns failures that are nobody's fault into their designed pages: a change in between, a database that is down. */
@ControllerAdvice
@Order(0)
class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @ExceptionHandler(OptimisticLockingFailureException.class)
    void changedInBetween(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }

    /** An address that holds something else than its parameter can be: the page names both. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void wrongValue(
        MethodArgumentTypeMismatchException failure,
        HttpServletRequest request,
        HttpServletResponse response
    ) throws IOException {
        request.setAttribute(PageFrame.WRONG,
                new WrongValue(failure.getName(), String.valueOf(failure.getValue())));
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    void databaseDown(Exception failure, HttpServletResponse response) throws IOException {
        LOG.error("The database does not answer.", failure);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
