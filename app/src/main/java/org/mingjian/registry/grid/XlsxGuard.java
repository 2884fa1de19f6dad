package org.mingjian.registry.grid;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an XLSX file once without keeping anything, before the real reader holds parts of it in memory: how much it
 * unpacks to, how long its texts are, and whether its cells lie inside a sheet. What a ZIP says of its sizes is not
 * believed; bytes are counted.
 */
final class XlsxGuard {
    private static final int EXCEL_ROWS = 1_048_576;
    /** The parser of the real reader, so that both see the same. */
    private static final XMLInputFactory PARSERS = parsers();

    private final GridLimits limits;
    private final long packedBytes;
    private long unpacked;
    private boolean tooMuch;

    private XlsxGuard(GridLimits limits, long packedBytes) {
        this.limits = limits;
        this.packedBytes = packedBytes;
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory parsers = new InputFactoryImpl();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return parsers;
    }

    static void check(Path file, GridLimits limits) throws UnreadableGrid, IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null && zip.getEntry("[Content_Types].xml") == null) {
                throw UnreadableGrid.file("zip-not-sheet");
            }
            XlsxGuard guard = new XlsxGuard(limits, Math.max(1, file.toFile().length()));
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                guard.checkEntry(zip, entries.nextElement());
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw UnreadableGrid.file("zip-broken");
        }
    }

    private void checkEntry(ZipFile zip, ZipEntry entry) throws UnreadableGrid, IOException {
        boolean xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        long most = entry.getName().endsWith("sharedStrings.xml") ? limits.sharedTextBytes() : limits.unpackedBytes();
        try (Counted in = new Counted(zip.getInputStream(entry), most)) {
            if (xml) {
                checkXml(in);
            } else {
                in.transferTo(OutputStream.nullOutputStream());
            }
        } catch (TooMuch e) {
            throw bomb(most);
        } catch (UnreadableGrid e) {
            // The parser wraps what its source throws in exceptions of its own, by where it happens to read.
            throw tooMuch ? bomb(most) : e;
        } catch (EOFException e) {
            throw UnreadableGrid.file("zip-broken");
        }
    }

    private UnreadableGrid bomb(long most) {
        return UnreadableGrid.file("zip-bomb", Long.toString(most >> 20), Integer.toString(limits.unpackRatio()));
    }

    private void checkXml(InputStream in) throws UnreadableGrid, IOException {
        try {
            XMLStreamReader xml = PARSERS.createXMLStreamReader(in);
            SheetPlace place = new SheetPlace();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw UnreadableGrid.file("xml-dtd");
                }
                place.follow(event, xml);
            }
            xml.close();
        } catch (XMLStreamException e) {
            Throwable cause = e.getNestedException();
            if (cause instanceof IOException io) {
                throw io;
            }
            throw UnreadableGrid.file("zip-broken");
        } catch (UncheckedStreamException e) {
            // The parser reads texts only when they are asked for, and then has no checked exception to throw.
            throw UnreadableGrid.file("zip-broken");
        }
    }

    /** Where the guard is in a sheet, and how long the text there has become. */
    private final class SheetPlace {
        private int row;
        private int cellsInRow;
        private String cell = "";
        private int length;
        private boolean counting;

        void follow(int event, XMLStreamReader xml) throws UnreadableGrid {
            if (event == XMLStreamConstants.START_ELEMENT) {
                enter(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                counting = counting && !holdsText(xml.getLocalName());
            } else if (counting && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                length += xml.getTextLength();
                if (length > limits.cellLength()) {
                    throw new UnreadableGrid("cell-long", row, Math.max(0, column(cell)), "",
                            "> " + limits.cellLength(), Integer.toString(limits.cellLength()));
                }
            }
        }

        /** A cell, or an item of the table of shared texts. */
        private static boolean holdsText(String element) {
            return element.equals("c") || element.equals("si");
        }

        private void enter(XMLStreamReader xml) throws UnreadableGrid {
            if (holdsText(xml.getLocalName())) {
                counting = true;
                length = 0;
            }
            if (xml.getLocalName().equals("row")) {
                row++;
                cellsInRow = 0;
                String number = xml.getAttributeValue(null, "r");
                if (number != null) {
                    row = rowNumber(number);
                }
            } else if (xml.getLocalName().equals("c")) {
                String reference = xml.getAttributeValue(null, "r");
                cell = reference == null ? "" : reference;
                cellsInRow++;
                int column = column(cell);
                if (cellsInRow > limits.columns() || column > limits.columns() || column < 0) {
                    throw new UnreadableGrid("columns", row, 0, cell, Integer.toString(limits.columns()));
                }
            }
        }

        private int rowNumber(String text) throws UnreadableGrid {
            boolean number = text.matches("[0-9]{1,7}");
            if (!number || Integer.parseInt(text) > EXCEL_ROWS) {
                throw new UnreadableGrid("rows", 0, 0, text, Integer.toString(limits.rows()));
            }
            return Integer.parseInt(text);
        }
    }

    /** Returns the column from 1 that a reference such as {@code AB12} names, 0 for none, −1 where it is none of a sheet. */
    private static int column(String reference) {
        int column = 0;
        int letters = 0;
        int digits = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c >= 'A' && c <= 'Z' && digits == 0 && letters < 3) {
                column = column * 26 + c - 'A' + 1;
                letters++;
            } else if (c >= '0' && c <= '9' && letters > 0 && digits < 7) {
                digits++;
            } else {
                return -1;
            }
        }
        return reference.isEmpty() || digits > 0 ? column : -1;
    }

    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts the bytes that really come out, over one entry and over the whole file. */
    private final class Counted extends FilterInputStream {
        private final long most;
        private long count;

        Counted(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            add(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            add(Math.max(0, read));
            return read;
        }

        private void add(int bytes) throws IOException {
            count += bytes;
            unpacked += bytes;
            boolean ratio = unpacked > GridLimits.RATIO_FROM && unpacked / packedBytes > limits.unpackRatio();
            if (count > most || unpacked > limits.unpackedBytes() || ratio) {
                tooMuch = true;
                throw new TooMuch();
            }
        }
    }
}
