package org.mingjian.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Renders XHTML as PDF/A-2u, for keeping: A4, page numbers, the bundled Chinese font. The styles of official papers
 * (GB/T 9704) come with {@code <link rel="stylesheet" href="official.css"/>}. The same text gives the same bytes.
 */
public final class Pdf {
    /** The geta mark: what Chinese printers set where they have no type. */
    private static final String NO_GLYPH = "〓";
    /** Also where a document names another font, before the built-in ones, which have no Chinese. */
    private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.FALLBACK_PRE);
    private static final Pattern DATES = Pattern.compile("<xmp:(Create|Modify|Metadata)Date>[^<]*</xmp:\\1Date>\\s*");
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /**
     * Renders a document. A character that the font does not have, or that XML does not admit, appears as 〓.
     * Addresses other than {@code documents/} resources and {@code data:} images are left out.
     *
     * @param xhtml a well-formed XHTML document; entities by number
     * @return the PDF file
     * @throws IllegalArgumentException where the XHTML is not well-formed
     */
    public static byte[] render(String xhtml) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useUriResolver(new BundledOnly());
        builder.useProtocolsStreamImplementation(BundledOnly::open, BundledOnly.SCHEME);
        builder.useProtocolsStreamImplementation(BundledOnly::refuse, "http", "https", "file", "jar", "ftp");
        builder.useFont(Fonts.REGULAR::open, Fonts.FAMILY, REGULAR, FontStyle.NORMAL, true, EVERYWHERE);
        builder.useFont(Fonts.BOLD::open, Fonts.FAMILY, BOLD, FontStyle.NORMAL, true, EVERYWHERE);
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, Fonts.METRICS);
        builder.useReplacementText(NO_GLYPH);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer("Mingjian");
        builder.withW3cDocument(Xhtml.parse(xhtml, NO_GLYPH), BundledOnly.FOLDER);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            return bytes(document, xhtml);
        } catch (IOException e) {
            throw new UncheckedIOException("A document in memory could not be written.", e);
        }
    }

    /** Leaves out what would differ from run to run: the time of making, and an id made from it. */
    private static byte[] bytes(PDDocument document, String xhtml) throws IOException {
        COSDictionary information = document.getDocumentInformation().getCOSObject();
        information.removeItem(COSName.CREATION_DATE);
        information.removeItem(COSName.MOD_DATE);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String dated = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(DATES.matcher(dated).replaceAll("").getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(idOf(xhtml));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.DEFAULT_COMPRESSION);
        return out.toByteArray();
    }

    private static long idOf(String xhtml) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(xhtml.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
