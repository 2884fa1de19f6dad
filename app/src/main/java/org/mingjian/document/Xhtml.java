package org.mingjian.document;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Parses XHTML that may carry any text, without reaching outside (SEC-11). */
final class Xhtml {
    private static final int SOFT_HYPHEN = 0xAD;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Xhtml() {}

    static Document parse(String xhtml, String replacement) {
        try {
            return builder().parse(new InputSource(new StringReader(shown(xhtml, replacement))));
        } catch (SAXException e) {
            throw new IllegalArgumentException("The document is not well-formed XHTML: " + e.getMessage(), e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's parser must read a string.", e);
        }
    }

    /**
     * Replaces what XML 1.0 §2.2 does not admit, and what no font shows though it changes how text reads: halves
     * of surrogate pairs, unassigned and private characters, direction marks.
     */
    private static String shown(String text, String replacement) {
        if (text.codePoints().allMatch(Xhtml::isShown)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isShown(c)) {
                clean.appendCodePoint(c);
            } else {
                clean.append(replacement);
            }
        });
        return clean.toString();
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\t' || c == '\n' || c == '\r';
            case Character.FORMAT -> c == SOFT_HYPHEN || c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setExpandEntityReferences(false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder;
    }
}
