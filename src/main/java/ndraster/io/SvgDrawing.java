package ndraster.io;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.lang.foreign.ValueLayout;
import java.net.URI;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import ndraster.NDArray;
import ndraster.awt.Images;

/// SVG drawn by JSVG. Nothing else uses that library, so that it is loaded only for an SVG.
final class SvgDrawing {
    /// The library logs what it also throws, with its stack. Kept here, as loggers that nobody keeps are forgotten.
    private static final Logger LOGGER = quiet(Logger.getLogger("com.github.weisj.jsvg"));

    private final ImageBytes bytes;
    private final SVGDocument document;

    private SvgDrawing(ImageBytes bytes, SVGDocument document) {
        this.bytes = bytes;
        this.document = document;
    }

    private static Logger quiet(Logger logger) {
        if (Optional.ofNullable(logger.getLevel()).isEmpty()) {
            logger.setLevel(Level.OFF);
        }
        return logger;
    }

    /// How many pixels it is drawn on.
    record Size(int width, int height) {}

    /// @throws LinkageError if the library is not there
    static boolean isThere() {
        return LOGGER.getName().equals(SVGDocument.class.getPackageName());
    }

    /// What it refers to outside of the file is left out.
    static SvgDrawing of(ImageBytes bytes) throws ImageFormatException {
        SvgPaths paths = new SvgPaths();
        LoaderContext context = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                .preProcessor(paths)
                .cssParser(paths)
                .build();
        ByteArrayInputStream text = new ByteArrayInputStream(bytes.memory().toArray(ValueLayout.JAVA_BYTE));
        try {
            return new SvgDrawing(
                    bytes,
                    Optional.ofNullable(new SVGLoader().load(text, URI.create("memory:svg"), context))
                            .orElseThrow(() -> bytes.problem("damaged SVG: " + paths.reason())));
        } catch (RuntimeException | StackOverflowError e) {
            throw new ImageFormatException(bytes.subject(), Reasons.notDecoded("SVG", e), e);
        }
    }

    Size size(ReadOptions options) throws ImageFormatException {
        FloatSize own = document.size();
        boolean isKnown = own.width > 0 && own.height > 0 && Float.isFinite(own.width * own.height);
        if (!isKnown) {
            throw bytes.problem("damaged SVG: it says that it is " + own.width + " x " + own.height + " large");
        }
        double width = options.drawnWidth().orElse(Math.max(1, Math.round(own.width)));
        double height = Math.max(1, Math.rint(width * own.height / own.width));
        return new Size((int) width, (int) height);
    }

    /// The drawing on nothing, `(h, w, 4)`.
    NDArray draw(Size size) {
        BufferedImage image = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            ViewBox place = new ViewBox(size.width, size.height);
            document.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, place);
        } finally {
            graphics.dispose();
        }
        return Images.toArray(image);
    }
}
