package org.mingjian.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSUriResolver;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets a document reach nothing but the bundled files beside its template and the data it carries itself. */
final class BundledOnly implements FSUriResolver {
    static final String SCHEME = "bundled";
    static final String FOLDER = SCHEME + ":/documents/";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    @Override
    public @Nullable String resolveURI(@Nullable String base, @Nullable String uri) {
        if (uri == null) {
            return null;
        }
        if (uri.startsWith("data:") || uri.startsWith("#")) {
            return uri;
        }
        String name = uri.startsWith(FOLDER) ? uri.substring(FOLDER.length()) : uri;
        return NAME.matcher(name).matches() ? FOLDER + name : null;
    }

    static FSStream open(String uri) {
        return new Content(Resources.read(uri.substring(SCHEME.length() + 1)));
    }

    static FSStream refuse(String uri) {
        throw new IllegalStateException("A document reaches nothing outside: " + uri);
    }

    private record Content(byte[] bytes) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
