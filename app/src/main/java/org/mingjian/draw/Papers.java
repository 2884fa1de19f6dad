package org.mingjian.draw;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.document.DocumentTemplates;
import org.mingjian.document.Pdf;
import org.mingjian.document.WordTemplates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the papers of a draw: its certificate, and the minutes that people sign. None exists of what was not drawn. */
@Service
public class Papers {
    private final DrawRecords draws;
    private final Showing showing;
    private final PaperSource source;

    Papers(DrawRecords draws, Showing showing, PaperSource source) {
        this.draws = draws;
        this.showing = showing;
        this.source = source;
    }

    /**
     * Returns what the papers of a draw tell, once its result may be shown.
     *
     * @param agency name of the agency that draws
     * @param address where anybody verifies
     */
    @Transactional(readOnly = true)
    public Optional<DrawPaper> of(UUID draw, String agency, String address) {
        return draws.find(draw).filter(showing::result).map(found -> source.of(found, agency, address));
    }

    /** Returns the certificate (抽取证书) as a PDF file. */
    public static byte[] certificate(DrawPaper paper) {
        return Pdf.render(DocumentTemplates.render("draw-certificate", paper, Locale.SIMPLIFIED_CHINESE));
    }

    /** Returns the minutes (抽取记录) as a PDF file. */
    public static byte[] minutes(DrawPaper paper) {
        return Pdf.render(DocumentTemplates.render("draw-minutes", paper, Locale.SIMPLIFIED_CHINESE));
    }

    /** Returns the minutes as a DOCX file, for whoever has to add something before they are signed. */
    public static byte[] minutesForWord(DrawPaper paper) {
        return WordTemplates.render("draw-minutes", MinutesModel.of(paper));
    }
}
