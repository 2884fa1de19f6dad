package org.mingjian.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/** A running {@code sampler.py}, which draws once for each seed that it is given. */
final class PythonSampler implements AutoCloseable {
    private final Process process;
    private final Writer seeds;
    private final BufferedReader drawn;
    private final int count;

    PythonSampler(String sampler, String kind, Path list, int count) throws IOException {
        process = new ProcessBuilder("python3", sampler, kind, list.toString(), Integer.toString(count))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        seeds = process.outputWriter();
        drawn = process.inputReader();
        this.count = count;
    }

    /** Draws once and returns the ids. */
    String draw() throws IOException {
        seeds.write("20260302\n");
        seeds.flush();
        String line = drawn.readLine();
        if (line == null || line.split(" ").length != count) {
            throw new IOException("The sampler in Python did not draw " + count);
        }
        return line;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
