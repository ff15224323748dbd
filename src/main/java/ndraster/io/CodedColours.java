package ndraster.io;

import java.util.List;
import java.util.Optional;
import ndraster.codecs.ColourCodes;

/// Colours that a file describes by numbers of ITU-T H.273 in place of a profile.
///
/// The curve of BT.709 is taken for sRGB's, as browsers do. PQ and HLG, which go beyond the brightness of paper,
/// become no profile.
final class CodedColours {
    private static final List<Double> SRGB = List.of(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
    private static final List<Double> LINEAR = List.of(1.0);

    private CodedColours() {}

    /// The profile of such R, G and B; nothing if they are sRGB's, or no profile can say what they are.
    static Optional<byte[]> profile(ColourCodes codes) {
        Optional<Primaries> primaries = Primaries.of(codes.primaries());
        Optional<List<Double>> curve = curve(codes.transfer());
        boolean isKnown = primaries.isPresent() && curve.isPresent();
        if (!isKnown || (primaries.get() == Primaries.BT709 && curve.get().equals(SRGB))) {
            return Optional.empty();
        }
        return Optional.of(MatrixProfile.of(primaries.get().label, primaries.get().xyz, curve.get()));
    }

    private static Optional<List<Double>> curve(int transfer) {
        return switch (transfer) {
            case 1, 2, 6, 13, 14, 15 -> Optional.of(SRGB);
            case 4 -> Optional.of(List.of(2.2));
            case 5 -> Optional.of(List.of(2.8));
            case 8 -> Optional.of(LINEAR);
            default -> Optional.empty();
        };
    }

    /// X, Y and Z of red, green and blue, from D65 adapted to D50 by Bradford's matrix.
    private enum Primaries {
        BT709("BT.709", "0.43604 0.22248 0.01392 0.38511 0.71691 0.09707 0.14305 0.06061 0.71391"),
        BT601_625("BT.601 (625)", "0.45525 0.23228 0.01453 0.36760 0.70782 0.10487 0.14136 0.05990 0.70549"),
        BT601_525("BT.601 (525)", "0.41629 0.22168 0.01365 0.39320 0.70328 0.09133 0.15471 0.07504 0.71993"),
        BT2020("BT.2020", "0.67348 0.27904 -0.00193 0.16567 0.67534 0.02998 0.12505 0.04561 0.79685"),
        P3("Display P3", "0.51512 0.24119 -0.00105 0.29198 0.69224 0.04188 0.15710 0.06657 0.78407");

        private final String label;
        private final String xyz;

        Primaries(String label, String xyz) {
            this.label = label;
            this.xyz = xyz;
        }

        static Optional<Primaries> of(int code) {
            return switch (code) {
                case 1, 2 -> Optional.of(BT709);
                case 5 -> Optional.of(BT601_625);
                case 6, 7 -> Optional.of(BT601_525);
                case 9 -> Optional.of(BT2020);
                case 12 -> Optional.of(P3);
                default -> Optional.empty();
            };
        }
    }
}
