package dev.pitwall.bench.inside;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts the job through JobOperator alone, and answers with the nanoseconds from the call to the first listener. */
@WebServlet(JobOperatorProbe.PATH)
public class JobOperatorProbe extends HttpServlet {

    /** Its address. */
    public static final String PATH = "/api/v1/bench/job-operator";

    private static final long PATIENCE_SECONDS = 30;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var called = System.nanoTime();
        var execution = BatchRuntime.getJobOperator().start(BenchWorkspace.JOB, new Properties());
        try {
            var listener = FirstListener.called(execution).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            response.setContentType("text/plain");
            response.getWriter().print(listener - called);
        } catch (ExecutionException | TimeoutException never) {
            throw new ServletException("execution " + execution + " never reached its first listener", never);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
