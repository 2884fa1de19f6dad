package org.mingjian.document;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.ref.SoftReference;

/** The bundled font in its two weights, read when first asked for. */
final class Fonts {
    static final String FAMILY = "Mingjian Serif";
    static final Fonts REGULAR = new Fonts("/fonts/MingjianSerif-Regular.ttf");
    static final Fonts BOLD = new Fonts("/fonts/MingjianSerif-Bold.ttf");
    static final FSCacheEx<String, FSCacheValue> METRICS = new FSDefaultCacheStore();

    private final String resource;
    private SoftReference<byte[]> bytes = new SoftReference<>(new byte[0]);

    private Fonts(String resource) {
        this.resource = resource;
    }

    synchronized InputStream open() {
        byte[] kept = bytes.get();
        if (kept == null || kept.length == 0) {
            kept = Resources.read(resource);
            bytes = new SoftReference<>(kept);
        }
        return new ByteArrayInputStream(kept);
    }
}
