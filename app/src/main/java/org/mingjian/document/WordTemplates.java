package org.mingjian.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Fills templates for Word, which an agency's clerk edits in Word itself: {@code {{name}}} stands for a text, and
 * {@code {{rows}}} in the head of a table for a list, whose members the row below names as {@code [member]}.
 */
public final class WordTemplates {
    private static final Pattern NAME = Pattern.compile("[a-z]+-[a-z-]+");

    private WordTemplates() {}

    /**
     * Fills a template.
     *
     * @param name the template's name, {@code module-document}
     * @param model texts, and lists of maps for tables
     * @return the DOCX file
     * @throws IllegalArgumentException where there is no such template
     */
    public static byte[] render(String name, Map<String, Object> model) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A template is called module-document, found " + name);
        }
        ConfigureBuilder configure = Configure.builder();
        model.forEach((key, value) -> {
            if (value instanceof List<?>) {
                configure.bind(key, new LoopRowTableRenderPolicy());
            }
        });
        ByteArrayInputStream template = new ByteArrayInputStream(Resources.read("/documents/" + name + ".docx"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFTemplate filled = XWPFTemplate.compile(template, configure.build()).render(model)) {
            filled.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("A document in memory could not be written.", e);
        }
        return out.toByteArray();
    }
}
