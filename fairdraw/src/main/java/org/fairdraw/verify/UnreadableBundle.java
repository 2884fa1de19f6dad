package org.fairdraw.verify;

import java.util.Locale;
import org.fairdraw.json.MalformedInput;

/** Says why a file is no bundle at all, in both languages (VDP §15.11, §15.18; exit status 2). */
public final class UnreadableBundle extends MalformedInput {
    /** Why. */
    public enum Reason {
        /** It stops in the middle. */
        CUT("it ends too early, or its sizes are wrong", "内容不全，或所载大小有误"),
        /** It is no ZIP, or more than one. */
        NO_END("its end is missing, or something follows it", "缺少结尾，或结尾之后另有内容"),
        /** The end names another directory. */
        END_DIFFERS("its end contradicts its directory", "结尾与目录不一致"),
        /** The list of files cannot be read. */
        DIRECTORY("its directory is broken", "目录已损坏"),
        /** What stands before a file is not what the directory says. */
        FILE_DIFFERS("its directory and a file in it differ", "目录与其中文件的说明不一致"),
        /** Somebody set a password. */
        ENCRYPTED("a file in it is encrypted", "其中有文件加了密"),
        /** It would fill the memory. */
        TOO_LARGE("it unpacks to more than is allowed, or than this machine can hold; give Java more memory with -Xmx",
                "解开后超出允许的大小，或超出本机内存；可用 -Xmx 给 Java 更多内存"),
        /** Something is hidden in it. */
        GAP("its files overlap, or something stands between them", "文件之间有重叠或夹带"),
        /** It is neither stored nor deflated. */
        METHOD("a file in it is packed in an unknown way", "其中有文件采用了不支持的压缩方式"),
        /** A byte is wrong. */
        CHECKSUM("the checksum of a file in it is wrong", "其中有文件的校验和不符"),
        /** A packed file holds more or less. */
        SIZE("a file in it has another size than it says", "其中有文件的大小与所载不符"),
        /** The verifier itself gave up. */
        OTHER("the verifier cannot make sense of it", "校验程序无法处理此文件");

        private final String english;
        private final String chinese;

        Reason(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Names the file inside the bundle, or the bundle where none is to blame. */
    public UnreadableBundle(Reason reason, String file) {
        super(file, "", "the bundle must be a readable ZIP file, but " + reason.english);
        this.reason = reason;
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }

    /** Returns one sentence in plain words: Chinese for a Chinese locale, English for any other. */
    public String message(Locale locale) {
        return ReportText.isChinese(locale)
                ? "不是可读的证书包（ZIP 文件）：" + reason.chinese + "（" + place() + "）"
                : "This is no readable bundle (ZIP file): " + reason.english + " (" + place() + ").";
    }
}
