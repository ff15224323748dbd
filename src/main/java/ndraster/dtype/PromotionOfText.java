package ndraster.dtype;

import java.nio.ByteOrder;

/// Promotion of bytes and texts, with each other and with numbers, whose digits they take.
final class PromotionOfText {
    private PromotionOfText() {}

    static DType of(DType one, DType other) {
        boolean haveCommon = hasLength(one) && hasLength(other);
        if (!haveCommon) {
            throw PromotionOfVoid.noCommon(one, other);
        }
        int length = Math.max(length(one), length(other));
        boolean isText = one instanceof Text || other instanceof Text;
        return isText ? new Text(length, ByteOrder.nativeOrder()) : new Bytes(length);
    }

    private static boolean hasLength(DType dtype) {
        return dtype instanceof Bytes || dtype instanceof Text || dtype instanceof Numeric;
    }

    private static int length(DType dtype) {
        return switch (dtype) {
            case Numeric number -> CastTable.digits(number);
            case Text text -> text.length();
            default -> dtype.itemSize();
        };
    }
}
