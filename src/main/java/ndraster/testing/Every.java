package ndraster.testing;

import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.io.ImageFiles;
import ndraster.pixel.ImageTypeNames;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/// The arguments of parameterised tests, as JUnit calls for them.
public final class Every {
    private Every() {}

    /// The arguments of [EveryImageType].
    public static final class ImageType implements ArgumentsProvider {
        /// What JUnit calls.
        public ImageType() {}

        @Override
        public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
            return IntStream.rangeClosed(1, ImageTypeNames.count())
                    .mapToObj(type -> Arguments.of(Named.of(ImageTypeNames.name(type), type)));
        }
    }

    /// The arguments of [EveryDType].
    public static final class NumericDType implements ArgumentsProvider {
        private static final List<DType> TYPES = List.of(
                DType.BOOL,
                DType.INT8,
                DType.INT16,
                DType.INT32,
                DType.INT64,
                DType.UINT8,
                DType.UINT16,
                DType.UINT32,
                DType.UINT64,
                DType.FLOAT16,
                DType.FLOAT32,
                DType.FLOAT64,
                DType.COMPLEX64,
                DType.COMPLEX128);

        /// What JUnit calls.
        public NumericDType() {}

        @Override
        public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
            return TYPES.stream().map(dtype -> Arguments.of(Named.of(dtype.name(), dtype)));
        }
    }

    /// The arguments of [EveryMemory].
    public static final class Memory implements ArgumentsProvider {
        /// What JUnit calls.
        public Memory() {}

        @Override
        public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
            EveryMemory wish = context.getRequiredTestMethod().getAnnotation(EveryMemory.class);
            NDArray values = Fill.counting(DType.of(wish.dtype()), wish.shape());
            return Arrays.stream(MemoryKind.values())
                    .map(kind -> Arguments.of(Named.of(kind.name(), kind.toArray(Arena.ofAuto(), values))));
        }
    }

    /// The arguments of [EveryWritableFormat].
    public static final class WritableFormat implements ArgumentsProvider {
        /// What JUnit calls.
        public WritableFormat() {}

        @Override
        public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
            return ImageFiles.writableExtensions().stream().sorted().map(Arguments::of);
        }
    }
}
